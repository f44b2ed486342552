package unwind.app.workspace;

/**
 * A deployed endpoint, as the status bar tells it.
 *
 * @param name of the endpoint
 * @param where {@link #LOCAL} or a region
 * @param running whether it answers, and so whether it costs money where it is not local
 */
public record Endpoint(String name, String where, boolean running) {
    /** Where a rehearsal runs. */
    public static final String LOCAL = "local rehearsal";
}
