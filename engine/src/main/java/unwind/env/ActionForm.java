package unwind.env;

import unwind.feature.Normaliser;
import unwind.sim.ExecutionState;

/**
 * What an action in [-1, 1] means: the one place where a policy's numbers become shares, the same in training, backtest and
 * serving. Implementations hold frozen figures only and no state.
 */
public interface ActionForm {
    /** Numbers in an action. */
    int size();

    /**
     * Turns an action into what is wanted; the kernel forces it into the pace band.
     *
     * @param action {@code [size()]}, each in [-1, 1]
     * @param minute what is visible
     * @param wish out; fractions of shares are allowed
     */
    void decode(float[] action, VisibleMinute minute, ExecutionState state, Wish wish);

    /** Whether a wish may hold a limit order. */
    default boolean postsLimits() {
        return false;
    }

    /** The form that a model was trained with. */
    static ActionForm of(Normaliser frozen) {
        return ActionForms.of(frozen);
    }
}
