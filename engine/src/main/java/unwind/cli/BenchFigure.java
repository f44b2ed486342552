package unwind.cli;

/** One thing that {@code unwind bench} measures. Adding one is one class and one line in {@link BenchFigures}. */
interface BenchFigure {
    /** Measures and hands in one figure or several. */
    void measure(FigureSink figures);
}
