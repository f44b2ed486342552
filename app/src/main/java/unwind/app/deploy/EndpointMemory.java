package unwind.app.deploy;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import unwind.app.workspace.WindowState;
import unwind.deploy.choice.TargetChoice;

/**
 * Remembers the profiles and regions of AWS at which an endpoint of ours was seen last, and nothing else of them: the next start
 * looks there, so that what costs money is seen before anybody asks. FX thread only.
 */
final class EndpointMemory {
    static final String KEY = "deploy.aws";
    private static final String BETWEEN = "\t";

    private final WindowState window;
    private final EndpointsViewModel endpoints;
    private final Set<TargetChoice> places = new LinkedHashSet<>();
    private boolean writing;

    private EndpointMemory(WindowState window, EndpointsViewModel endpoints) {
        this.window = window;
        this.endpoints = endpoints;
    }

    /** Looks where endpoints were seen last, and from now on keeps where they are. */
    static void keep(WindowState window, EndpointsViewModel endpoints, DeployForm form) {
        EndpointMemory memory = new EndpointMemory(window, endpoints);
        InvalidationListener keep = changed -> memory.write();
        endpoints.rows().addListener(keep);
        endpoints.looked().addListener(keep);
        // What the last session left is read a moment after this is made.
        window.values().addListener((MapChangeListener<String, String>) change -> {
            if (!memory.writing && change.getKey().equals(KEY)) {
                memory.recall(form);
            }
        });
        memory.recall(form);
    }

    private void recall(DeployForm form) {
        Optional<String> text = window.get(KEY).filter(t -> !t.isEmpty());
        text.stream().flatMap(String::lines).flatMap(EndpointMemory::place).forEach(place -> {
            if (places.add(place)) {
                form.profileProperty().set(place.profile());
                form.regionProperty().set(place.region());
                endpoints.lookAgain(place, good -> {});
            }
        });
    }

    private static Stream<TargetChoice> place(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return parts.length == 2 ? Stream.of(new TargetChoice(TargetChoice.AWS, parts[0], parts[1])) : Stream.of();
    }

    /** A place is forgotten only once it has been looked at in this session and nothing of ours was there. */
    private void write() {
        Set<TargetChoice> holding = endpoints.rows().stream()
                .filter(row -> !row.rehearsal())
                .map(EndpointRow::target)
                .collect(Collectors.toSet());
        places.removeIf(place -> endpoints.looked().contains(place) && !holding.contains(place));
        places.addAll(holding);
        writing = true;
        try {
            String text = places.stream()
                    .map(place -> place.profile() + BETWEEN + place.region())
                    .collect(Collectors.joining("\n"));
            if (!text.isEmpty() || window.get(KEY).isPresent()) {
                window.put(KEY, text);
            }
        } finally {
            writing = false;
        }
    }
}
