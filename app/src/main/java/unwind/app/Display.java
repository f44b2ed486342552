package unwind.app;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether a window can be opened here. Only Linux can be without a display. */
public final class Display {
    private final UnaryOperator<@Nullable String> environment;

    /** @param environment value of an environment variable, null when it is not set */
    public Display(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** True too where JavaFX was asked to draw into memory ({@code -Dglass.platform=Headless}). */
    public boolean isThere() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isHeadless();
    }

    /** True where JavaFX was asked to draw into memory. */
    public static boolean isHeadless() {
        return "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    }

    private boolean isSet(String variable) {
        String value = environment.apply(variable);
        return value != null && !value.isBlank();
    }
}
