package unwind.cli;

/** Where the figures of {@code unwind bench} go. */
@FunctionalInterface
public interface FigureSink {
    /**
     * @param name lower case with underscores, e.g. {@code load_million_rows}
     * @param value measured here, in this run
     * @param unit with whatever the value depends on
     * @param reference the figure to hold it against, with what it was measured on
     */
    void add(String name, double value, String unit, String reference);
}
