package unwind.app.shell;

import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of the workbench; {@code Shortcut} is Ctrl, or Cmd on a Mac. */
public final class Shortcuts {
    public static final KeyCombination OPEN = key("Shortcut+O");
    public static final KeyCombination IMPORT = key("Shortcut+Shift+O");
    public static final KeyCombination QUIT = key("Shortcut+Q");
    public static final KeyCombination RUN = key("F5");
    public static final KeyCombination STOP = key("Shift+F5");
    public static final KeyCombination PAUSE = key("Shortcut+Shift+P");
    public static final KeyCombination THEME = key("Alt+M");
    public static final KeyCombination HELP = key("F1");
    public static final KeyCombination SHEET = key("Shortcut+Slash");

    public static final KeyCombination UNDO = key("Shortcut+Z");
    public static final KeyCombination REDO = key("Shortcut+Y");
    public static final KeyCombination PALETTE = key("Shortcut+K");
    public static final KeyCombination SETTINGS = key("Shortcut+Comma");
    public static final KeyCombination EXPORT_CHART = key("Shortcut+E");
    public static final KeyCombination COPY = key("Shortcut+Shift+C");

    public static final KeyCombination RECORD = key("Shortcut+Shift+R");

    /** For the request of the Deploy screen. */
    public static final KeyCombination SEND = key("Shortcut+Enter");

    private Shortcuts() {}

    public static KeyCombination screen(int number) {
        return new KeyCodeCombination(
                javafx.scene.input.KeyCode.valueOf("DIGIT" + number), KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination key(String text) {
        return KeyCombination.keyCombination(text);
    }

    /** {@code Ctrl} or {@code Cmd}. */
    public static String commandKeyName() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Cmd" : "Ctrl";
    }
}
