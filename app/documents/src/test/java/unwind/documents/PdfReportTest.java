package unwind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.Progress;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.ReportParts;
import unwind.report.export.DocumentMaker;
import unwind.report.export.ReportFormat;

class PdfReportTest {
    /** A4 without its margins, in points. */
    private static final double SIDE_MARGIN = 39;

    @TempDir
    private static Path folder;

    private static ReportParts parts;
    private static PDDocument document;

    @BeforeAll
    static void write() throws IOException {
        ReportInput input = DocumentSamples.input(36, "sample.csv");
        parts = HtmlReport.parts(input, ReportChoice.ALL);
        Path file = folder.resolve("report.pdf");
        ReportFormat.PDF.write(input, ReportChoice.ALL, file, Progress.NONE);
        document = Loader.loadPDF(file.toFile());
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void embedsEveryFont() throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            collect(page.getResources(), fonts);
        }
        assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        assertThat(fonts).extracting(PDFont::getName).anyMatch(n -> n.endsWith("Inter-Regular"));
    }

    private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                collect(form.getResources(), fonts);
            }
        }
    }

    @Test
    void cutsNothingOffAtTheSides() throws IOException {
        List<String> outside = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                for (TextPosition p : positions) {
                    double right = p.getXDirAdj() + p.getWidthDirAdj();
                    if (p.getXDirAdj() < SIDE_MARGIN - 2
                            || right > getCurrentPage().getMediaBox().getWidth() - SIDE_MARGIN + 2) {
                        outside.add(text);
                    }
                }
            }
        }.getText(document);
        assertThat(outside).isEmpty();
    }

    @Test
    void numbersItsPagesAndNamesItself() throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            assertThat(text(page, page)).contains("Page %d of %d".formatted(page, pages));
        }
        assertThat(text(2, 2)).contains("Selling 1,000 shares of SYNW", "Run sample-run");
        assertThat(document.getDocumentInformation().getTitle()).contains("Selling 1,000 shares of SYNW");
    }

    @Test
    void holdsEverySectionAndTable() throws IOException {
        String all = words(text(1, document.getNumberOfPages()));
        assertThat(parts.tables()).hasSizeGreaterThan(10);
        assertThat(parts.figures()).hasSizeGreaterThan(5);
        Matcher titles = Pattern.compile("<h2[^>]*>([^<]+)</h2>").matcher(parts.html());
        assertThat(titles.results().toList())
                .hasSizeGreaterThan(14)
                .allSatisfy(title -> assertThat(all).contains(words(title.group(1))));
        parts.tables().forEach(table -> assertThat(all).contains(words(table.caption())));
    }

    @Test
    void writesTheTextOfChartsAsText() throws IOException {
        assertThat(text(1, document.getNumberOfPages())).contains("Exchange time (hh:mm, New York)");
    }

    @Test
    void isTaggedForReadingAloud() {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
    }

    @Test
    void drawsItsPagesForThePreview() {
        List<DocumentMaker.Page> pages = new ArrayList<>();
        new Documents().pages(folder.resolve("report.pdf"), 300, pages::add);
        assertThat(pages).hasSize(document.getNumberOfPages());
        DocumentMaker.Page first = pages.get(0);
        assertThat(first.width()).isBetween(299, 301);
        assertThat(first.argb()).hasSize(first.width() * first.height()).contains(0xFFFFFFFF);
        assertThat(java.util.Arrays.stream(first.argb()).distinct().count()).isGreaterThan(20);
    }

    @Test
    void takesNamesThatAreMarkup() throws IOException {
        String hostile = "<b>\"x\\ & }\u0001";
        Path file = folder.resolve("hostile.pdf");
        ReportFormat.PDF.write(
                DocumentSamples.input(6, hostile),
                ReportChoice.of(List.of("answer", "reproduce")),
                file,
                Progress.NONE);
        try (PDDocument written = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(written)).contains("<b>\"x\\ & }");
        }
    }

    @Test
    void leavesNoFileWhenCancelled() {
        Path file = folder.resolve("cancelled.pdf");
        Progress cancel = (done, total, what) -> {
            if (done == 2) {
                throw new CancellationException();
            }
        };
        ReportInput input = DocumentSamples.input(6, "sample.csv");
        assertThatThrownBy(() -> ReportFormat.PDF.write(input, ReportChoice.ALL, file, cancel))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.exists(file)).isFalse();
    }

    private static String text(int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
