package unwind.app.theme;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, under the SIL Open Font License; the texts lie beside them in {@code assets/fonts}. */
final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");

    private Fonts() {}

    /** Makes the fonts known to JavaFX, and to AWT too because charts measure their text there. */
    static void load() {
        for (String file : FILES) {
            byte[] bytes = bytes(file);
            if (Font.loadFont(new ByteArrayInputStream(bytes), 14) == null) {
                throw new IllegalStateException("JavaFX cannot load the bundled font " + file);
            }
            try {
                java.awt.Font font =
                        java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            } catch (FontFormatException e) {
                throw new IllegalStateException("AWT cannot load the bundled font " + file, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
