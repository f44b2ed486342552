package unwind.agent.sac;

/** Rows of observations, activations or their gradients in panels; allocated once, with room for any row count up to its. */
final class PanelMatrix {
    private final float[] data;
    private final int stride;

    PanelMatrix(int rows, int columns) {
        this.stride = Math.multiplyExact(Panels.paddedRows(rows), Panels.WIDTH);
        this.data = new float[Math.multiplyExact(Panels.count(columns), stride)];
    }

    float[] data() {
        return data;
    }

    /** Distance from a panel to the next. */
    int stride() {
        return stride;
    }

    /**
     * Writes some columns of the first rows.
     *
     * @param source row-major {@code [rows][width]}
     * @param column where the first of them goes
     */
    void setColumns(float[] source, int rows, int width, int column) {
        for (int from = 0; from < width; ) {
            int start = (column + from) % Panels.WIDTH;
            int n = Math.min(width - from, Panels.WIDTH - start);
            int to = (column + from) / Panels.WIDTH * stride + start;
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < n; i++) {
                    data[to + row * Panels.WIDTH + i] = source[row * width + from + i];
                }
            }
            from += n;
        }
    }
}
