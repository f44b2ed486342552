package unwind.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.Progress;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.ReportParts;

/** Where pages end: a table leaves no line or two behind, and a heading keeps what it is about. */
class PageBreakTest {
    private static final Pattern LONG_TABLE = Pattern.compile(
            "<div class=\"scroll\"[^>]*>\\s*<table>\\s*<caption>Settings of agent.*?</div>", Pattern.DOTALL);
    private static final int FEWEST = 3;
    /** A page has room for more than this many lines of the table. */
    private static final int ROOM = 30;

    @TempDir
    private Path folder;

    /** Text of every page of a document that begins with {@code lines} lines of text. */
    private List<String> pages(int lines, String html) throws IOException {
        String page =
                "<html lang=\"en\"><head><title>Breaks</title><style>screen</style></head><body><main>%s%s</main></body></html>"
                        .formatted("<p>Filler</p>".repeat(lines), html);
        Path file = folder.resolve("breaks.pdf");
        PdfReport.write(new ReportParts("Breaks", "breaks", page, List.of(), List.of()), file, Progress.NONE);
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** A table as the report writes it, its rows named Row1, Row2 and so on. */
    private static String table() {
        ReportInput input = DocumentSamples.input(6, "sample.csv");
        String html = HtmlReport.parts(input, ReportChoice.of(List.of("agent"))).html();
        Matcher table = LONG_TABLE.matcher(html);
        assertThat(table.find()).isTrue();
        Matcher header = Pattern.compile("<th scope=\"row\">[^<]*</th>").matcher(table.group());
        int[] row = {0};
        return header.replaceAll(found -> "<th scope=\"row\">Row" + ++row[0] + "</th>");
    }

    private static int rows(String text) {
        return (int) Pattern.compile("Row\\d+").matcher(text).results().count();
    }

    @Test
    void noPageHoldsFewerThanThreeLinesOfATableOrAHeadingAlone() throws IOException {
        String table = table();
        int all = rows(table);
        assertThat(all).isGreaterThan(ROOM);
        boolean broken = false;
        for (int lines = 0; lines < 50; lines++) {
            List<String> pages = pages(lines, "<h2>Heading</h2>" + table);
            String where = "after %d lines".formatted(lines);
            int told = 0;
            for (String page : pages) {
                int own = rows(page);
                assertThat(own).as(where).matches(n -> n == 0 || n >= FEWEST, "none or enough lines");
                assertThat(page.contains("Heading")
                                || page.toLowerCase(Locale.ROOT).contains("settings of agent"))
                        .as(where + ": heading and caption stand where the table begins")
                        .isEqualTo(own > 0 && told == 0);
                assertThat(page.contains("Setting Key Value"))
                        .as(where + ": the names of the columns stand over the lines")
                        .isEqualTo(own > 0);
                told += own;
            }
            assertThat(told).as(where).isEqualTo(all);
            broken |= pages.size() > 1 && rows(pages.get(0)) > 0;
        }
        assertThat(broken).as("a page ended within the table").isTrue();
    }

    @Test
    void aPageIsUsedToItsEnd() throws IOException {
        List<String> pages = pages(0, "<h2>Heading</h2>" + table());
        assertThat(rows(pages.get(0))).isGreaterThan(ROOM);
    }
}
