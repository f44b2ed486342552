package unwind.app.chart;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where to save. The real one opens the platform's dialog, which no test can answer. */
@FunctionalInterface
public interface SavePrompt {
    /**
     * @param suggestedName file name with its ending
     * @param kinds first is preselected
     * @return empty when the user changed his mind
     */
    Optional<Path> ask(Window owner, String title, String suggestedName, List<Kind> kinds);

    /**
     * A kind of file.
     *
     * @param extension without the dot
     */
    record Kind(String words, String extension) {}

    /** The platform's dialog. */
    static SavePrompt dialog() {
        return (owner, title, suggestedName, kinds) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(suggestedName);
            for (Kind kind : kinds) {
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(kind.words(), "*." + kind.extension()));
            }
            File chosen = chooser.showSaveDialog(owner);
            if (chosen == null) {
                return Optional.empty();
            }
            FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
            String ending = filter == null
                    ? kinds.getFirst().extension()
                    : filter.getExtensions().getFirst().substring(2);
            boolean named = kinds.stream().anyMatch(k -> chosen.getName().endsWith("." + k.extension()));
            return Optional.of(named ? chosen.toPath() : Path.of(chosen.getPath() + "." + ending));
        };
    }
}
