package unwind.cli;

/** One thing that {@code unwind bench} measures. Adding one is one class and one line in {@link BenchFigures}. */
interface BenchFigure {
    /** Measures and hands in one figure or several. */
    void measure(Sink figures);

    /** Where figures go. */
    interface Sink {
        /**
         * @param value measured here, in this run
         * @param reference the figure to hold it against, with what it was measured on
         */
        void add(String name, double value, String unit, String reference);
    }
}
