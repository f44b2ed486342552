package unwind.app.workspace;

/**
 * A setting of an experiment, for people.
 *
 * @param section e.g. {@code Order}
 * @param label e.g. {@code Shares}
 * @param unit e.g. {@code bps}, or empty
 */
public record SettingName(String section, String label, String unit) {}
