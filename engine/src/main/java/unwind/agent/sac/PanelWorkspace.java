package unwind.agent.sac;

/** Scratch memory of the backward passes, shared by the networks of a learner because they run one after the other. */
final class PanelWorkspace {
    private final NarrowLayer narrow;
    private final PanelMatrix even;
    private final PanelMatrix odd;
    private final int[] allRows;

    /**
     * @param widest units of the widest hidden layer
     */
    PanelWorkspace(int rows, int widest) {
        this.narrow = new NarrowLayer(rows);
        this.even = new PanelMatrix(rows, widest);
        this.odd = new PanelMatrix(rows, widest);
        this.allRows = new int[rows];
        for (int row = 0; row < rows; row++) {
            allRows[row] = row;
        }
    }

    NarrowLayer narrow() {
        return narrow;
    }

    /** Gradients of the activations of a hidden layer; neighbouring layers have different ones. */
    PanelMatrix gradient(int layer) {
        return layer % 2 == 0 ? even : odd;
    }

    /** {@code 0, 1, 2...}: the row numbers of a whole batch. */
    int[] allRows() {
        return allRows;
    }
}
