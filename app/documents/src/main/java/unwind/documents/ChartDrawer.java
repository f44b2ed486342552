package unwind.documents;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import unwind.report.Figure;

/** Draws charts straight into the document, where the page holds their places: lines stay lines and text stays text. */
final class ChartDrawer implements SVGDrawer {
    /** The renderer counts in 1/96 in, or asks for {@code dotsPerPixel} of its own units to each. */
    private static final int UNKNOWN = -1;

    private final Map<String, Figure> figures;
    private final Runnable beforeEach;
    private final PdfBoxGraphics2DFontTextDrawer text;

    /** @param beforeEach told before every chart; may throw to cancel */
    ChartDrawer(List<Figure> figures, PdfBoxGraphics2DFontTextDrawer text, Runnable beforeEach) {
        this.figures = figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        this.text = text;
        this.beforeEach = beforeEach;
    }

    @Override
    public SVGImage buildSVGImage(
            Element place, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        Figure figure = Objects.requireNonNull(figures.get(place.getAttribute("id")), "place without a chart");
        double width = cssWidth > UNKNOWN ? cssWidth : Figure.WIDTH * dotsPerPixel;
        return new Picture(figure, width, width * figure.height() / Figure.WIDTH, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Charts have the document's fonts.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Charts have the document's fonts.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private final class Picture implements SVGImage {
        private final Figure figure;
        private final double width;
        private final double height;
        private final double dotsPerPixel;

        Picture(Figure figure, double width, double height, double dotsPerPixel) {
            this.figure = figure;
            this.width = width;
            this.height = height;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            beforeEach.run();
            float pixelsWide = (float) (width / dotsPerPixel);
            float pixelsHigh = (float) (height / dotsPerPixel);
            device.drawWithGraphics((float) x, (float) y, pixelsWide, pixelsHigh, g -> {
                ((PdfBoxGraphics2D) g).setFontTextDrawer(text);
                double scale = pixelsWide / Figure.WIDTH;
                g.scale(scale, scale);
                figure.picture().draw(g, Figure.WIDTH, figure.height());
            });
        }
    }
}
