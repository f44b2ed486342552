package unwind.deploy;

/**
 * One line of a preflight.
 *
 * @param title what was looked at
 * @param detail what was found, in one sentence
 * @param remedy what to do; empty unless the result is {@link Result#FAIL} or {@link Result#WARN}
 */
public record Check(String title, Result result, String detail, String remedy) {
    /** How a check came out. */
    public enum Result {
        PASS,
        /** May go on; the remedy says what is at stake. */
        WARN,
        /** Must not go on. */
        FAIL,
        /** Could not be looked at, for the reason in the detail. */
        SKIP
    }

    public static Check pass(String title, String detail) {
        return new Check(title, Result.PASS, detail, "");
    }

    public static Check warn(String title, String detail, String remedy) {
        return new Check(title, Result.WARN, detail, remedy);
    }

    public static Check fail(String title, String detail, String remedy) {
        return new Check(title, Result.FAIL, detail, remedy);
    }

    public static Check skip(String title, String detail) {
        return new Check(title, Result.SKIP, detail, "");
    }

    public boolean failed() {
        return result == Result.FAIL;
    }
}
