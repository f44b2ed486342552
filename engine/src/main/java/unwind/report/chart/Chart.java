package unwind.report.chart;

import org.jfree.chart.JFreeChart;

/**
 * A kind of chart. Adding one is one class and one line in {@link Charts#ALL}. Stateless and thread-safe: make the chart on
 * any thread, hand it to the window, and never touch it from elsewhere after that.
 *
 * @param <D> what it shows
 */
public interface Chart<D> {
    /** Stable name for files and settings, kebab case. */
    String id();

    /** Heading for people. */
    String title();

    /** What is to be seen and how to read it, one or two sentences; the text alternative of the picture. */
    String description();

    /** A fresh chart; nothing of it is shared with other charts. */
    JFreeChart create(D data, ChartStyle style);
}
