package unwind.app.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import unwind.app.workspace.WindowState;
import unwind.run.RunOverview;

/** Which runs are pinned and which is the baseline, kept with the workspace. */
final class RunMarks {
    private static final String PINNED = "runs.pinned";
    private static final String BASELINE = "runs.baseline";

    private final WindowState window;

    RunMarks(WindowState window) {
        this.window = window;
    }

    /** Ids of the pinned runs. */
    Set<String> pinned() {
        return new TreeSet<>(List.of(window.get(PINNED).orElse("").split(" ")));
    }

    void togglePin(String id) {
        Set<String> now = pinned();
        if (!now.remove(id)) {
            now.add(id);
        }
        now.remove("");
        window.put(PINNED, String.join(" ", now));
    }

    /** The baseline among these; empty where none of them is. */
    Optional<RunOverview> baseline(List<RunOverview> runs) {
        String id = window.get(BASELINE).orElse("");
        return runs.stream().filter(run -> run.folder().id().equals(id)).findFirst();
    }

    /** Makes a run the baseline, or takes that away where it is. */
    void toggleBaseline(String id) {
        boolean already = window.get(BASELINE).map(id::equals).orElse(false);
        window.put(BASELINE, already ? "" : id);
    }
}
