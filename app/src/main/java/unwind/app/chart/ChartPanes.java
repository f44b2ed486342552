package unwind.app.chart;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.report.chart.ChartStyle;

/** Makes the chart panes of a window: all in the theme's style, all exporting through the same dialog. */
public final class ChartPanes {
    private final ReadOnlyObjectWrapper<ChartStyle> style = new ReadOnlyObjectWrapper<>(ChartStyle.light());
    private final ChartExporter exporter;

    public ChartPanes(Theme theme, TaskService tasks, SavePrompt prompt) {
        ChartFonts.register();
        exporter = new ChartExporter(tasks, prompt);
        theme.darkProperty().subscribe(dark -> style.set(dark ? ChartStyle.dark() : ChartStyle.light()));
    }

    /** @param id node id */
    public ChartPane pane(String id) {
        return new ChartPane(id, style.getReadOnlyProperty(), exporter);
    }

    public ReadOnlyObjectProperty<ChartStyle> styleProperty() {
        return style.getReadOnlyProperty();
    }
}
