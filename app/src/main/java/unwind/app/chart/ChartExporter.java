package unwind.app.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import unwind.app.task.TaskService;
import unwind.report.chart.ChartExport;
import unwind.report.chart.ChartStyle;

/** Saves charts: asks where on the FX thread, then draws the chart again and writes it on another. */
public final class ChartExporter {
    private final TaskService tasks;
    private final SavePrompt prompt;

    public ChartExporter(TaskService tasks, SavePrompt prompt) {
        this.tasks = tasks;
        this.prompt = prompt;
    }

    /**
     * @param format preselected; the ending that the user chooses decides
     * @param widthPx size on screen, which PNG doubles
     * @param onSaved told the file on the FX thread
     */
    void export(
            Window owner,
            ChartRecipe recipe,
            ChartStyle style,
            ExportFormat format,
            int widthPx,
            int heightPx,
            Consumer<Path> onSaved) {
        List<SavePrompt.Kind> kinds = new ArrayList<>();
        kinds.add(kind(format));
        for (ExportFormat other : ExportFormat.values()) {
            if (other != format) {
                kinds.add(kind(other));
            }
        }
        prompt.ask(owner, "Export chart", recipe.fileName() + "." + format.extension(), kinds)
                .ifPresent(file -> tasks.task("Export " + file.getFileName(), progress -> {
                            write(file, ExportFormat.of(file).orElse(format), recipe, style, widthPx, heightPx);
                            return file;
                        })
                        .writing()
                        .onSuccess(onSaved)
                        .start());
    }

    private static SavePrompt.Kind kind(ExportFormat format) {
        return new SavePrompt.Kind(format.words(), format.extension());
    }

    private static void write(
            Path file, ExportFormat format, ChartRecipe recipe, ChartStyle style, int widthPx, int heightPx) {
        switch (format) {
            case PNG -> ChartExport.png(recipe.draw().apply(style), widthPx, heightPx, file);
            case SVG -> ChartExport.svg(recipe.draw().apply(style), widthPx, heightPx, file);
            case CSV -> ChartExport.csv(recipe.draw().apply(style), file);
        }
    }

    /** Puts a picture of a node, at twice its size, on the clipboard. */
    static void copy(Node shown) {
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(2, 2));
        ClipboardContent content = new ClipboardContent();
        content.putImage(shown.snapshot(twice, null));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
