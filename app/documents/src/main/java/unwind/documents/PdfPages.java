package unwind.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import unwind.disk.Disk;
import unwind.report.export.DocumentMaker.Page;

/** Pages of a PDF as pictures, to be looked at before printing. */
final class PdfPages {
    private PdfPages() {}

    static void draw(Path pdf, int pixelsWide, Consumer<Page> each) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                float scale = pixelsWide / document.getPage(i).getMediaBox().getWidth();
                BufferedImage image = renderer.renderImage(i, scale, ImageType.RGB);
                int width = image.getWidth();
                int height = image.getHeight();
                int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
                each.accept(new Page(i + 1, pages, width, height, argb));
            }
        } catch (IOException e) {
            throw Disk.unreadable(pdf, e);
        }
    }
}
