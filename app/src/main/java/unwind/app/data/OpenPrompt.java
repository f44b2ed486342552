package unwind.app.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user for data files. */
@FunctionalInterface
public interface OpenPrompt {
    /** The files that were chosen; empty when the user changed their mind. */
    List<Path> ask(Window owner);

    /** The platform's own dialog. */
    static OpenPrompt dialog() {
        return owner -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Open data");
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter("Minute data (CSV)", "*.csv", "*.csv.gz", "*.txt"),
                            new FileChooser.ExtensionFilter("All files", "*.*"));
            List<File> files = chooser.showOpenMultipleDialog(owner);
            return files == null ? List.of() : files.stream().map(File::toPath).toList();
        };
    }
}
