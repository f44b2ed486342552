package unwind.app.chart;

import org.jfree.data.Range;

/** Arithmetic of zoom and pan: windows on a domain axis that never leave the data. */
final class DomainWindow {
    /** The deepest zoom, as a share of the whole axis. */
    private static final double LEAST_SHARE = 1 / 200.0;

    private DomainWindow() {}

    /**
     * Narrows (factor under 1) or widens a window so that {@code anchor} keeps its place on the screen.
     *
     * @param full what reset shows
     */
    static Range zoomed(Range window, Range full, double anchor, double factor) {
        double length = Math.clamp(window.getLength() * factor, least(full), full.getLength());
        double share = window.getLength() == 0 ? 0.5 : (anchor - window.getLowerBound()) / window.getLength();
        double lower = anchor - Math.clamp(share, 0, 1) * length;
        return within(lower, length, full);
    }

    /** Length of the deepest zoom. */
    static double least(Range full) {
        return full.getLength() * LEAST_SHARE;
    }

    /** Moves a window, as far as the data goes. */
    static Range panned(Range window, Range full, double by) {
        return within(window.getLowerBound() + by, window.getLength(), full);
    }

    /** The window inside {@code full}: moved first, shortened only when it is longer. */
    static Range within(double lower, double length, Range full) {
        double fitted = Math.min(length, full.getLength());
        double start = Math.clamp(lower, full.getLowerBound(), full.getUpperBound() - fitted);
        return new Range(start, start + fitted);
    }
}
