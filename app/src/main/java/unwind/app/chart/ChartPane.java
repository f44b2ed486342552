package unwind.app.chart;

import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.report.chart.ChartStyle;

/**
 * A chart of the engine in the window. Redraws at most once a pulse and only on the FX thread, while it is part of a scene;
 * draws itself anew when the theme changes, and keeps its zoom over new data of the same chart. FX thread only.
 *
 * <p>Mouse: the wheel zooms the domain axis, dragging pans it, moving shows the values, on a name of the legend it lights that
 * line. Keys: + and - zoom, left and right pan, R shows all, Shortcut+E exports, Shortcut+Shift+C copies the image.
 */
public final class ChartPane extends Region {
    private static final Logger LOG = LoggerFactory.getLogger(ChartPane.class);
    private static final String CSS = "/unwind/app/chart/chart.css";
    private static final String HELP = "Wheel or + and - zoom, drag or arrow keys pan, R shows all.";

    private final ObservableValue<ChartStyle> style;
    private final ChartExporter exporter;
    private final CoalescingCanvas canvas = new CoalescingCanvas(this::requestRedraw);
    private final Crosshair crosshair = new Crosshair();
    private final LegendHighlight legend = new LegendHighlight();
    private final Label empty = new Label();
    private final ReadOnlyObjectWrapper<Optional<ChartRecipe>> recipe = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription styleWatch = Subscription.EMPTY;
    private final ShownWindow window = new ShownWindow(this::domainAxis, this::windowChanged);
    private @Nullable ChartStyle drawnStyle;
    private @Nullable ChartLink link;
    private Runnable onWindow = () -> {};
    private boolean dirty;

    /**
     * @param id node id, for tests and style sheets
     * @param style the theme's chart style, now and later
     */
    public ChartPane(String id, ObservableValue<ChartStyle> style, ChartExporter exporter) {
        this.style = style;
        this.exporter = exporter;
        setId(id);
        getStyleClass().add("chart-pane");
        getStylesheets()
                .add(Objects.requireNonNull(ChartPane.class.getResource(CSS)).toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(HELP);
        setFocusTraversable(true);
        setMinSize(120, 80);
        setPrefSize(480, 280);
        empty.setWrapText(true);
        empty.getStyleClass().add("chart-empty");
        empty.setManaged(false);
        empty.setId(id + "-empty");
        getChildren().addAll(canvas, crosshair, empty);
        ChartGestures.install(this);
        ChartMenu.install(this);
        sceneProperty().subscribe(scene -> {
            styleWatch.unsubscribe();
            styleWatch = scene == null ? Subscription.EMPTY : style.subscribe(this::restyle);
        });
        clear("");
    }

    /** Shows a chart. A recipe of the same file name keeps the zoom, any other starts with the whole of its data. */
    public void show(ChartRecipe next) {
        boolean sameChart = recipe.get().map(ChartRecipe::fileName).equals(Optional.of(next.fileName()));
        if (!sameChart) {
            window.forget();
        }
        recipe.set(Optional.of(next));
        empty.setVisible(false);
        canvas.setVisible(true);
        setAccessibleText(next.title());
        rebuild(next);
    }

    /** Shows a text instead of a chart: what to do to get one. */
    public void clear(String emptyText) {
        recipe.set(Optional.empty());
        window.forget();
        canvas.setChart(null);
        canvas.setVisible(false);
        crosshair.hide();
        empty.setText(emptyText);
        empty.setVisible(true);
        setAccessibleText(emptyText);
        window.chartChanged();
        onWindow.run();
        requestRedraw();
    }

    /** What is shown; empty while the empty text is. */
    public ReadOnlyObjectProperty<Optional<ChartRecipe>> recipeProperty() {
        return recipe.getReadOnlyProperty();
    }

    public ChartStyle style() {
        return style.getValue();
    }

    /** The zoomed part of the domain axis; empty while all of it is shown. */
    public Optional<Range> window() {
        return window.window();
    }

    /** Shows the whole domain axis again. */
    public void reset() {
        window.reset();
    }

    /** Zooms round the middle of what is shown; a factor under 1 shows less of the axis. */
    public void zoom(double factor) {
        window.zoom(factor);
    }

    /** Pans by a share of what is shown; positive is later. */
    public void pan(double share) {
        window.pan(share);
    }

    /** Asks for a file and writes the chart to it in the background; does nothing while there is no chart. */
    public void export(ExportFormat format) {
        recipe.get()
                .ifPresent(shown -> exporter.export(
                        getScene().getWindow(),
                        shown,
                        style.getValue(),
                        format,
                        (int) canvas.getWidth(),
                        (int) canvas.getHeight(),
                        file -> LOG.info("Exported {}", file)));
    }

    /** Puts the chart, as shown and at twice its size, on the clipboard. */
    public void copyImage() {
        if (recipe.get().isPresent()) {
            ChartExporter.copy(canvas);
        }
    }

    Optional<XYPlot> xyPlot() {
        JFreeChart chart = canvas.getChart();
        return chart != null && chart.getPlot() instanceof XYPlot plot ? Optional.of(plot) : Optional.empty();
    }

    Optional<ValueAxis> domainAxis() {
        return xyPlot().map(XYPlot::getDomainAxis);
    }

    Optional<Rectangle2D> dataArea() {
        return Optional.ofNullable(canvas.getRenderingInfo())
                .map(info -> info.getPlotInfo().getDataArea())
                .filter(area -> !area.isEmpty());
    }

    void zoomAt(double anchor, double factor) {
        window.zoomAt(anchor, factor);
    }

    /** The domain value under a pixel; empty outside the data area and on charts without a numeric domain. */
    OptionalDouble domainValueAt(double x, double y) {
        Optional<Rectangle2D> area = dataArea().filter(a -> a.contains(x, y));
        Optional<XYPlot> plot = xyPlot();
        if (area.isEmpty() || plot.isEmpty()) {
            return OptionalDouble.empty();
        }
        XYPlot xy = plot.get();
        return OptionalDouble.of(xy.getDomainAxis().java2DToValue(x, area.get(), xy.getDomainAxisEdge()));
    }

    void pointAt(double x, double y) {
        JFreeChart chart = canvas.getChart();
        if (chart != null) {
            legend.light(chart, LegendHighlight.nameAt(Optional.ofNullable(canvas.getRenderingInfo()), x, y));
        }
        OptionalDouble value = domainValueAt(x, y);
        followCrosshair(value);
        if (link != null) {
            link.crosshairMoved(this, value);
        }
    }

    /** Told whenever another part of the domain axis is shown, and with every new chart. */
    void onWindow(Runnable action) {
        onWindow = action;
    }

    /** The whole of the domain axis; empty while there is no chart with one. */
    Optional<Range> fullDomain() {
        return window.full();
    }

    /** Shows a part of the domain axis, here and on the linked panes. */
    void showWindow(double from, double to) {
        window.show(from, to);
    }

    /** A value of the domain axis in words. */
    String domainText(double value) {
        return domainAxis().map(axis -> ChartReadout.domainValue(axis, value)).orElse("");
    }

    void linkTo(ChartLink newLink) {
        link = newLink;
        window.tell(shown -> newLink.windowChanged(this, shown));
    }

    void followWindow(Optional<Range> newWindow) {
        window.follow(newWindow);
    }

    void followCrosshair(OptionalDouble domainValue) {
        Optional<Rectangle2D> area = dataArea();
        Optional<XYPlot> plot = xyPlot();
        if (domainValue.isEmpty() || area.isEmpty() || plot.isEmpty()) {
            crosshair.hide();
        } else {
            crosshair.show(plot.get(), area.get(), domainValue.getAsDouble());
        }
    }

    LegendHighlight legend() {
        return legend;
    }

    Crosshair crosshair() {
        return crosshair;
    }

    private void windowChanged() {
        crosshair.hide();
        onWindow.run();
    }

    private void restyle(ChartStyle newStyle) {
        if (!newStyle.equals(drawnStyle)) {
            recipe.get().ifPresent(this::rebuild);
        }
    }

    private void rebuild(ChartRecipe current) {
        ChartStyle now = style.getValue();
        JFreeChart chart = current.draw().apply(now);
        drawnStyle = now;
        legend.forget();
        canvas.setChart(chart);
        window.chartChanged();
        onWindow.run();
        requestRedraw();
    }

    private void requestRedraw() {
        if (Platform.isFxApplicationThread()) {
            dirty = true;
            requestLayout();
        } else {
            Platform.runLater(this::requestRedraw);
        }
    }

    /** Layout runs once a pulse and on the FX thread: the one place where the chart is drawn. */
    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = Math.floor(getWidth() - left - snappedRightInset());
        double height = Math.floor(getHeight() - top - snappedBottomInset());
        if (width < 1 || height < 1) {
            return;
        }
        crosshair.resizeRelocate(left, top, width, height);
        empty.resizeRelocate(left, top, width, height);
        canvas.relocate(left, top);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            dirty = true;
        }
        if (dirty && canvas.isVisible()) {
            dirty = false;
            canvas.drawNow();
        }
    }
}
