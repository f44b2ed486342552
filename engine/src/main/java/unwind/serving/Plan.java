package unwind.serving;

/**
 * What is to be sold when.
 *
 * @param adaptive whether today's rows decided it
 * @param from first minute of the window that lies ahead
 * @param executed shares sold before
 * @param slices shares by minute of the window, {@code [minutes]}; 0 before {@code from}
 */
record Plan(SessionWindow window, boolean adaptive, int from, int executed, int[] slices) {}
