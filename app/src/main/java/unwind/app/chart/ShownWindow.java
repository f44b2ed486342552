package unwind.app.chart;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** Which part of the domain axis a pane shows, and goes on showing over new data of the same chart. FX thread only. */
final class ShownWindow {
    private final Supplier<Optional<ValueAxis>> axis;
    private final Runnable onChange;
    private Consumer<Optional<Range>> others = window -> {};
    private Optional<Range> window = Optional.empty();
    private @Nullable Range full;

    /**
     * @param axis the domain axis of the chart as it is now; empty without a chart that has one
     * @param onChange told of every other part that is shown
     */
    ShownWindow(Supplier<Optional<ValueAxis>> axis, Runnable onChange) {
        this.axis = axis;
        this.onChange = onChange;
    }

    /** @param told of every part that is chosen here, not of those that are followed */
    void tell(Consumer<Optional<Range>> told) {
        others = told;
    }

    /** The part; empty while all of the axis is shown. */
    Optional<Range> window() {
        return window;
    }

    /** The whole axis; empty while there is no chart with one. */
    Optional<Range> full() {
        return Optional.ofNullable(full);
    }

    /** The next chart is another one: it starts with the whole of its data. */
    void forget() {
        window = Optional.empty();
    }

    /** There is another drawing of the chart, or none. */
    void chartChanged() {
        full = axis.get().map(ValueAxis::getRange).orElse(null);
        if (full != null && window.isPresent()) {
            apply(full);
        }
    }

    void reset() {
        set(Optional.empty(), true);
    }

    /** Zooms round the middle of what is shown; a factor under 1 shows less of the axis. */
    void zoom(double factor) {
        axis.get().ifPresent(a -> zoomAt(a.getRange().getCentralValue(), factor));
    }

    void zoomAt(double anchor, double factor) {
        full().ifPresent(all -> axis.get()
                .ifPresent(a -> set(Optional.of(DomainWindow.zoomed(a.getRange(), all, anchor, factor)), true)));
    }

    /** Pans by a share of what is shown; positive is later. */
    void pan(double share) {
        full().ifPresent(all -> axis.get().ifPresent(a -> {
            double by = share * a.getRange().getLength();
            set(Optional.of(DomainWindow.panned(a.getRange(), all, by)), true);
        }));
    }

    /** Shows a part, as far as there is data. */
    void show(double from, double to) {
        Range all = full;
        if (all != null && to > from) {
            double length = Math.max(to - from, DomainWindow.least(all));
            set(Optional.of(DomainWindow.within(from, length, all)), true);
        }
    }

    /** Shows what a linked pane shows. */
    void follow(Optional<Range> newWindow) {
        set(newWindow, false);
    }

    private void set(Optional<Range> newWindow, boolean tell) {
        Range all = full;
        if (all == null) {
            return;
        }
        window = newWindow.filter(w -> w.getLength() < all.getLength() * (1 - 1e-9));
        apply(all);
        onChange.run();
        if (tell) {
            others.accept(window);
        }
    }

    private void apply(Range all) {
        axis.get()
                .ifPresent(a -> a.setRange(window.map(w -> DomainWindow.within(w.getLowerBound(), w.getLength(), all))
                        .orElse(all)));
    }
}
