package unwind.app.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Makes the bundled Inter known to AWT, in which charts measure their text; JavaFX has its own list of fonts. */
final class ChartFonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Bold.otf");

    private ChartFonts() {}

    /** May be called again: AWT keeps one font of a name. */
    static void register() {
        for (String file : FILES) {
            try (InputStream in =
                    Objects.requireNonNull(ChartFonts.class.getResourceAsStream("/assets/fonts/" + file), file)) {
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
            }
        }
    }
}
