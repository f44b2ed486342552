package unwind.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer.IFontTextDrawerEnv;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.text.AttributedString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Charts as the window measures them: with an Inter that has more characters than the one inside documents. */
class PdfFontsTest {
    private static boolean isText(String text) throws Exception {
        Font rich = Font.createFont(
                        Font.TRUETYPE_FONT,
                        Path.of("../../assets/fonts/Inter-Regular.otf").toFile())
                .deriveFont(12f);
        assertThat(rich.canDisplayUpTo(text)).isNegative();
        IFontTextDrawerEnv environment = (IFontTextDrawerEnv) Proxy.newProxyInstance(
                IFontTextDrawerEnv.class.getClassLoader(),
                new Class<?>[] {IFontTextDrawerEnv.class},
                (proxy, method, arguments) -> method.getReturnType() == Font.class ? rich : null);
        try (PDDocument document = new PDDocument();
                var drawer = PdfFonts.chartText(document)) {
            AttributedString attributed = new AttributedString(text);
            attributed.addAttribute(TextAttribute.FONT, rich);
            return drawer.canDrawText(attributed.getIterator(), environment);
        }
    }

    @Test
    void textIsTextWhereTheDocumentsFontHasItAndOutlinesElsewhere() throws Exception {
        assertThat(isText("SAC +0.12")).isTrue();
        assertThat(isText("SAC\u2002+0.12")).isFalse();
    }
}
