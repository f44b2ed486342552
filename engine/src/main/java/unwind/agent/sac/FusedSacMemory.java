package unwind.agent.sac;

/** What one update of the fused learner writes down between its steps; allocated once. Gradients are of a mean over rows. */
final class FusedSacMemory {
    private final PanelMatrix next;
    private final PanelMatrix taken;
    private final PanelMatrix chosenNow;
    private final float[] nextHeads;
    private final float[] heads;
    private final float[] headGradient;
    private final float[] actionGradient;
    private final float[][] values;
    private final float[][] valueGradients;
    private final float[] bellman;
    private final int[][] chosen;

    FusedSacMemory(SacLayout layout, int rows) {
        int inputs = layout.observationSize() + layout.actionSize();
        this.next = new PanelMatrix(rows, inputs);
        this.taken = new PanelMatrix(rows, inputs);
        this.chosenNow = new PanelMatrix(rows, inputs);
        this.nextHeads = new float[rows * 2 * layout.actionSize()];
        this.heads = new float[rows * 2 * layout.actionSize()];
        this.headGradient = new float[heads.length];
        this.actionGradient = new float[rows * layout.actionSize()];
        this.values = new float[2][rows];
        this.valueGradients = new float[2][rows];
        this.bellman = new float[rows];
        this.chosen = new int[2][rows];
    }

    /** Next observation followed by what the policy does there; the actor reads the observation only. */
    PanelMatrix next() {
        return next;
    }

    /** Observation followed by the action that was taken. */
    PanelMatrix taken() {
        return taken;
    }

    /** Observation followed by what the policy does there now. */
    PanelMatrix chosenNow() {
        return chosenNow;
    }

    /** {@code [rows][2 x actionSize]}: outputs of the actor at the next observations. */
    float[] nextHeads() {
        return nextHeads;
    }

    /** {@code [rows][2 x actionSize]}: outputs of the actor. */
    float[] heads() {
        return heads;
    }

    /** {@code [rows][2 x actionSize]}. */
    float[] headGradient() {
        return headGradient;
    }

    /** {@code [rows][actionSize]}: minus the gradient of the smaller value by the action. */
    float[] actionGradient() {
        return actionGradient;
    }

    /** {@code [rows]}: outputs of critic (or target) 0 or 1. */
    float[] values(int critic) {
        return values[critic];
    }

    /** {@code [rows]}: gradient of the loss by the outputs of critic 0 or 1. */
    float[] valueGradient(int critic) {
        return valueGradients[critic];
    }

    /** {@code [rows]}: what the critics are to predict. */
    float[] bellman() {
        return bellman;
    }

    /** {@code [rows]}: numbers of the rows that go back through critic 0 or 1. */
    int[] chosen(int critic) {
        return chosen[critic];
    }
}
