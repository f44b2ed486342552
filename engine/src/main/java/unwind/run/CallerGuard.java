package unwind.run;

/**
 * Refuses calls from a thread that must not wait. A program with a window hands one in; the engine knows no window.
 */
@FunctionalInterface
public interface CallerGuard {
    /**
     * @param what the work that was asked for
     * @throws IllegalStateException when the calling thread must not do it
     */
    void check(String what);
}
