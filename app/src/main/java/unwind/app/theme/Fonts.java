package unwind.app.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled fonts, under the SIL Open Font License; the texts lie beside them in {@code assets/fonts}. AWT, in which charts
 * measure their text, has a list of its own.
 */
final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");

    private Fonts() {}

    /** Makes the fonts known to JavaFX. */
    static void load() {
        for (String file : FILES) {
            if (Font.loadFont(new ByteArrayInputStream(bytes(file)), 14) == null) {
                throw new IllegalStateException("JavaFX cannot load the bundled font " + file);
            }
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/assets/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font " + file + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
