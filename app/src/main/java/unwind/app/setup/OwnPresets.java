package unwind.app.setup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.PropertiesFile;
import unwind.cost.CostPresets;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Cost presets that the user has saved under a name, in a file of their own. */
public final class OwnPresets {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPresets.class);
    private static final String MODEL = "model";

    private final Path file;
    private final TaskService tasks;
    private final ObservableList<Own> presets = FXCollections.observableArrayList();

    /** A saved preset. */
    public record Own(String name, CostChoice choice) {}

    /** Reads the file, which is small. A preset that this version cannot use is left out and logged. */
    public OwnPresets(Path file, TaskService tasks) {
        this.file = file;
        this.tasks = tasks;
        try {
            PropertiesFile.read(file).forEach(this::add);
        } catch (ProblemException e) {
            LOG.warn("{}", e.problem().message());
        }
    }

    private void add(String name, String text) {
        try {
            presets.add(new Own(name, parse(text)));
        } catch (ProblemException e) {
            LOG.warn("Own cost preset '{}' is left out: {}", name, e.problem().message());
        }
    }

    private static CostChoice parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        }
        String model = values.getOrDefault(MODEL, "");
        values.remove(MODEL);
        return new CostChoice(model, CostPresets.byId(model).params().with(values));
    }

    private static String text(CostChoice choice) {
        ParamValues values = choice.values();
        return MODEL + "=" + choice.presetId() + ";"
                + values.texts().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(";"));
    }

    /**
     * Keeps the costs under a name; an older preset of that name is replaced.
     *
     * @throws ProblemException (usage) for a name without a letter
     */
    void save(String name, CostChoice choice) {
        String clean = name.strip();
        if (clean.isEmpty()) {
            throw Problem.usage("A preset needs a name.", "Write one, such as 'small cap, stressed'.");
        }
        Own own = new Own(clean, choice);
        presets.removeIf(p -> p.name().equals(clean));
        presets.add(own);
        write();
    }

    void delete(String name) {
        presets.removeIf(p -> p.name().equals(name));
        write();
    }

    private void write() {
        Map<String, String> texts = new LinkedHashMap<>();
        presets.forEach(p -> texts.put(p.name(), text(p.choice())));
        tasks.task("Keep the cost presets", progress -> {
                    PropertiesFile.write(file, texts);
                    return texts.size();
                })
                .writing()
                .start();
    }

    ObservableList<Own> presets() {
        return presets;
    }

    /** The preset whose costs these are. */
    List<Own> matching(CostChoice choice) {
        return presets.stream().filter(p -> p.choice().equals(choice)).toList();
    }
}
