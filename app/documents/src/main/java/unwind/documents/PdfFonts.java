package unwind.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of a document: Inter and JetBrains Mono with TrueType outlines, since PDFBox embeds no others, cut to the scripts
 * that the report writes. A document holds the characters that it uses.
 */
final class PdfFonts {
    private static final String REGULAR = "Inter-Regular.ttf";
    private static final String BOLD = "Inter-Bold.ttf";

    private PdfFonts() {}

    /** Makes Inter known to AWT, in which charts measure their text. */
    static void measureWithInter() {
        for (String file : new String[] {REGULAR, BOLD}) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(measured(file));
        }
    }

    private static Font measured(String file) {
        try (InputStream in = stream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " is damaged", e);
        }
    }

    static void addTo(PdfRendererBuilder builder) {
        add(builder, REGULAR, "Inter", 400);
        add(builder, "Inter-SemiBold.ttf", "Inter", 600);
        add(builder, BOLD, "Inter", 700);
        add(builder, "JetBrainsMono-Regular.ttf", "JetBrains Mono", 400);
    }

    private static void add(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> stream(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PdfFonts.class.getResourceAsStream("fonts/" + file), file);
    }

    /**
     * Writes the text of charts as text in the fonts of the document, instead of as outlines. The window knows an Inter with more
     * characters than the document's: a text with one of those stays outlines.
     */
    static PdfBoxGraphics2DFontTextDrawer chartText(PDDocument document) {
        PDFont regular = load(document, REGULAR);
        PDFont bold = load(document, BOLD);
        Font known = measured(REGULAR);
        return new PdfBoxGraphics2DFontTextDrawer() {
            @Override
            public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
                    throws IOException, FontFormatException {
                // The iterator is walked on a copy: the caller goes on with it.
                AttributedCharacterIterator copy = (AttributedCharacterIterator) text.clone();
                return known.canDisplayUpTo(copy, copy.getBeginIndex(), copy.getEndIndex()) < 0
                        && super.canDrawText(text, env);
            }

            @Override
            protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
                return font.isBold() ? bold : regular;
            }
        };
    }

    private static PDFont load(PDDocument document, String file) {
        try (InputStream in = stream(file)) {
            return PDType0Font.load(document, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
