package unwind.app.shell;

import java.util.Locale;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of the workbench; {@code Shortcut} is Ctrl, or Cmd on a Mac. */
public final class Shortcuts {
    public static final KeyCombination OPEN = key("Shortcut+O");
    public static final KeyCombination RUN = key("F5");
    public static final KeyCombination STOP = key("Shift+F5");
    public static final KeyCombination PAUSE = key("Shortcut+Shift+P");
    public static final KeyCombination THEME = key("Alt+M");
    public static final KeyCombination HELP = key("F1");
    public static final KeyCombination SHEET = key("Shortcut+Slash");

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
