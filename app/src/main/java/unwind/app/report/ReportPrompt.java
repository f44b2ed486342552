package unwind.app.report;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import unwind.app.chart.SavePrompt;

/** Asks for places on disk. The real one opens the platform's dialogs, which no test can answer. */
public interface ReportPrompt {
    /**
     * Where to save.
     *
     * @param suggestedName of the file or the new folder
     * @return empty when the user changed his mind
     */
    Optional<Path> place(Window owner, ReportKind kind, String suggestedName);

    /** A folder that exists; empty when the user changed his mind. */
    Optional<Path> folder(Window owner, String title);

    /** The platform's dialogs. */
    static ReportPrompt dialogs() {
        return new ReportPrompt() {
            @Override
            public Optional<Path> place(Window owner, ReportKind kind, String suggestedName) {
                return kind.isFolder()
                        ? folder(owner, "Make the report's folder in").map(parent -> parent.resolve(suggestedName))
                        : SavePrompt.dialog()
                                .ask(
                                        owner,
                                        "Save report",
                                        suggestedName,
                                        List.of(new SavePrompt.Kind(
                                                kind.label(), kind.format().extension())));
            }

            @Override
            public Optional<Path> folder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }
        };
    }
}
