package unwind.market;

/** Told how far a long piece of work has come; may throw {@link java.util.concurrent.CancellationException} to end it. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (done, total, what) -> {};

    /**
     * @param done units done
     * @param total units in all, or 0 when unknown
     * @param what what is being done now, for a person
     */
    void at(long done, long total, String what);
}
