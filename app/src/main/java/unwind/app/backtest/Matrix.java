package unwind.app.backtest;

import java.util.List;

/**
 * Figures of every strategy under several circumstances, as shown.
 *
 * @param strategies labels of the columns after the first two
 * @param rows one circumstance each, those of one group together
 * @param notes what does not fit into a cell: why one is empty, what the figures are
 */
record Matrix(List<String> strategies, List<Row> rows, List<String> notes) {
    static final Matrix EMPTY = new Matrix(List.of(), List.of(), List.of());

    Matrix {
        strategies = List.copyOf(strategies);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * One circumstance.
     *
     * @param group what is looked at, e.g. {@code Order size (shares)}
     * @param value which of it, e.g. {@code 10,000}
     * @param own whether it is what the backtest itself was played with
     * @param figures one a strategy
     */
    record Row(String group, String value, boolean own, List<String> figures) {
        Row {
            figures = List.copyOf(figures);
        }
    }
}
