package unwind.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/** A chart with its data, to be drawn as often and as large as wanted: into a page, a document or a file. Light, as for print. */
public final class ChartPicture {
    private final Chart<?> kind;
    private final Supplier<JFreeChart> make;

    private ChartPicture(Chart<?> kind, Supplier<JFreeChart> make) {
        this.kind = kind;
        this.make = make;
    }

    public static <D> ChartPicture of(Chart<D> kind, D data) {
        return new ChartPicture(kind, () -> kind.create(data, ChartStyle.light()));
    }

    public String title() {
        return kind.title();
    }

    /** What is to be seen and how to read it: the text alternative. */
    public String description() {
        return kind.description();
    }

    /** What stands inside an {@code <svg>} element of a page, see {@link ThemedSvg}. */
    public String themedSvg(int width, int height, String id) {
        return ThemedSvg.content(untitled(), width, height, id);
    }

    /** Draws it without a heading, which the page's caption gives, into the rectangle from the origin. */
    public void draw(Graphics2D g, int width, int height) {
        untitled().draw(g, new Rectangle2D.Double(0, 0, width, height));
    }

    private JFreeChart untitled() {
        JFreeChart chart = make.get();
        chart.setTitle((TextTitle) null);
        return chart;
    }

    /** @see ChartExport#png */
    public void writePng(int width, int height, Path file) {
        ChartExport.png(make.get(), width, height, file);
    }

    /** @see ChartExport#svg */
    public void writeSvg(int width, int height, Path file) {
        ChartExport.svg(make.get(), width, height, file);
    }

    /** @see ChartExport#csv */
    public void writeCsv(Path file) {
        ChartExport.csv(make.get(), file);
    }
}
