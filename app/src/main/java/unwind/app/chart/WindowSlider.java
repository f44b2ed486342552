package unwind.app.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.RangeSlider;
import org.jfree.data.Range;

/**
 * Two thumbs for the part of the domain axis that linked panes show: zooms them all, and follows their wheel and keys. By
 * key each thumb is a stop of its own. FX thread only.
 */
public final class WindowSlider extends HBox {
    private static final double WHOLE = 1;

    /** Closer to an end than this is the end: thumbs stop at pixels. */
    private static final double END = 1e-3;

    private final ChartPane pane;
    private final RangeSlider slider = new RangeSlider(0, WHOLE, 0, WHOLE);
    private final Label from = new Label();
    private final Label to = new Label();
    private List<SliderThumb> thumbs = List.of();
    private boolean following;

    /**
     * @param id of the slider
     * @param pane one of the linked panes; the others follow it
     */
    public WindowSlider(String id, ChartPane pane) {
        this.pane = pane;
        getStyleClass().add("window-slider");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId(id);
        slider.setAccessibleText("Part of the time axis that is shown");
        slider.setTooltip(new Tooltip("The part of the day that is shown; R on a chart shows all again"));
        slider.setFocusTraversable(false);
        slider.skinProperty().subscribe(skin -> dress());
        slider.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                released -> thumbs.stream()
                        .min(Comparator.comparingDouble(thumb -> thumb.distance(released.getSceneX())))
                        .ifPresent(SliderThumb::focus));
        HBox.setHgrow(slider, Priority.ALWAYS);
        for (Label label : new Label[] {from, to}) {
            label.getStyleClass().addAll("mono", "muted");
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(from, slider, to);
        slider.lowValueProperty().subscribe(value -> moved());
        slider.highValueProperty().subscribe(value -> moved());
        pane.onWindow(this::follow);
        follow();
    }

    /** The thumbs are the stops of the Tab key, and what the mouse last moved has the focus. */
    private void dress() {
        thumbs = Stream.of(
                        thumb(".low-thumb", "Start of the part shown", slider::getLowValue, slider::setLowValue),
                        thumb(".high-thumb", "End of the part shown", slider::getHighValue, slider::setHighValue))
                .flatMap(Optional::stream)
                .toList();
        say();
    }

    private Optional<SliderThumb> thumb(String selector, String name, DoubleSupplier value, DoubleConsumer move) {
        return Optional.ofNullable(slider.lookup(selector))
                .map(node -> new SliderThumb(slider, node, name, value, move));
    }

    private void say() {
        if (thumbs.size() == 2) {
            thumbs.getFirst().say(from.getText());
            thumbs.getLast().say(to.getText());
        }
    }

    private void moved() {
        Optional<Range> full = pane.fullDomain();
        if (following || full.isEmpty()) {
            return;
        }
        double low = slider.getLowValue() < END ? 0 : slider.getLowValue();
        double high = slider.getHighValue() > WHOLE - END ? WHOLE : slider.getHighValue();
        double start = full.get().getLowerBound();
        double length = full.get().getLength();
        pane.showWindow(start + low * length, start + high * length);
    }

    private void follow() {
        Optional<Range> full = pane.fullDomain();
        setVisible(full.isPresent());
        full.ifPresent(all -> {
            Range shown = pane.window().orElse(all);
            following = true;
            slider.setLowValue((shown.getLowerBound() - all.getLowerBound()) / all.getLength());
            slider.setHighValue((shown.getUpperBound() - all.getLowerBound()) / all.getLength());
            following = false;
            from.setText(pane.domainText(shown.getLowerBound()));
            to.setText(pane.domainText(shown.getUpperBound()));
            say();
        });
    }
}
