package unwind.serving;

import java.util.Optional;

/**
 * What is to be sold when.
 *
 * @param adaptive whether today's rows decided it
 * @param from first minute of the window that lies ahead
 * @param executed shares sold before
 * @param slices shares by minute of the window, {@code [minutes]}; 0 before {@code from}
 * @param limit the part of minute {@code from}'s shares that is offered at a price instead of sold
 */
record Plan(
        SessionWindow window, boolean adaptive, int from, int executed, int[] slices, Optional<RestingLimit> limit) {
    /** Market orders alone. */
    Plan(SessionWindow window, boolean adaptive, int from, int executed, int[] slices) {
        this(window, adaptive, from, executed, slices, Optional.empty());
    }
}
