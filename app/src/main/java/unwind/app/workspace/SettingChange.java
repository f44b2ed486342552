package unwind.app.workspace;

/**
 * One setting that two specs hold differently.
 *
 * @param from its value in the first, as a form shows it; empty where it has none
 */
public record SettingChange(SettingName setting, String from, String to) {}
