package unwind.app.theme;

import java.util.Locale;

/** Which look the user wants. */
public enum ThemeMode {
    LIGHT,
    DARK,
    /** As the desktop is. */
    SYSTEM;

    /** From its name in the settings, such as {@code light}. */
    public static ThemeMode of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Its name in the settings. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
