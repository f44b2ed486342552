package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import unwind.problem.ProblemException;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert('x')</script>&\"]]>\u0001\u202e";
    /** Enough sessions to decide, with a trained agent. */
    private static String longPage = "";
    /** Too few sessions, nothing trained. */
    private static String shortPage = "";

    @BeforeAll
    static void writeBoth() {
        longPage = HtmlReport.page(ReportSamples.input("AAPL", "aapl.csv", 14, true));
        shortPage = HtmlReport.page(ReportSamples.input("AAPL", "aapl.csv", 4, false));
    }

    @Test
    void isWellFormedAndInOnePiece() throws Exception {
        for (String page : List.of(longPage, shortPage)) {
            Document document = parse(page);
            assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            assertThat(page)
                    .doesNotContain("http://")
                    .doesNotContain("https://")
                    .doesNotContain("@import");
            assertThat(page).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
            for (String tag : List.of("script", "link", "img", "iframe", "object")) {
                assertThat(document.getElementsByTagName(tag).getLength())
                        .as(tag)
                        .isZero();
            }
        }
    }

    @Test
    void holdsEverySectionWithTheAnswerFirst() throws Exception {
        NodeList sections = parse(longPage).getElementsByTagName("section");
        // The sample's strategies post no limit prices.
        assertThat(sections.getLength()).isEqualTo(ReportSections.ALL.size() - 1);
        assertThat(longPage).doesNotContain("id=\"limit-orders\"");
        assertThat(((Element) sections.item(0)).getAttribute("id")).isEqualTo("answer");
        assertThat(((Element) sections.item(1)).getAttribute("id")).isEqualTo("result");
        assertThat(longPage)
                .contains("9f2c".repeat(16), "Half day", "0.0003", "--seed 7", "square-root law", "x (mid - bid1)");
    }

    @Test
    void holdsTheChosenSectionsInItsOwnOrder() {
        String page = HtmlReport.page(
                ReportSamples.input("AAPL", "aapl.csv", 4, false), ReportChoice.of(List.of("limits", "answer")));
        assertThat(matches(page, "<section id=\"([^\"]+)\"")).containsExactly("answer", "limits");
        assertThatThrownBy(() -> ReportChoice.of(List.of("answer", "weather")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("weather");
    }

    @Test
    void leavesOutWhatWasNotDone() throws Exception {
        assertThat(shortPage).doesNotContain("id=\"training\"").doesNotContain("id=\"agent\"");
    }

    @Test
    void claimsNothingFromTooFewSessions() {
        assertThat(shortPage).contains("too few sessions to decide");
        assertThat(shortPage).doesNotContain("cheaper than TWAP:");
        assertThat(longPage).contains("cheaper than TWAP:");
        assertThat(longPage).contains("p adjusted", "Benjamini and Hochberg 1995", "never counted as a win");
    }

    @Test
    void fixedScheduleNeverQuotesAdaptiveSavings() {
        assertThat(longPage).contains("The schedule does not earn this figure.");
    }

    @Test
    void listsEveryChildOrderAndItsSumIsTheOrder() throws Exception {
        ReportInput input = ReportSamples.input("AAPL", "aapl.csv", 4, false);
        Document document = parse(HtmlReport.page(input));
        int sum = 0;
        int rows = 0;
        NodeList tables = document.getElementsByTagName("table");
        for (int t = 0; t < tables.getLength(); t++) {
            Element table = (Element) tables.item(t);
            if (text(table, "caption").equals("Child orders")) {
                NodeList lines = ((Element) table.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
                rows = lines.getLength();
                for (int r = 0; r < rows; r++) {
                    Element line = (Element) lines.item(r);
                    sum += Integer.parseInt(
                            line.getElementsByTagName("td").item(1).getTextContent());
                }
            }
        }
        assertThat(rows)
                .isEqualTo(input.answer().orElseThrow().next().children().size());
        assertThat(sum).isEqualTo(1000);
    }

    @Test
    void escapesHostileNames() throws Exception {
        String page = HtmlReport.page(ReportSamples.input(HOSTILE, HOSTILE + ".csv", 3, true));
        Document document = parse(page);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(text(document.getDocumentElement(), "h1")).contains("<script>alert('x')</script>&\"]]>\uFFFD");
    }

    @Test
    void canBeReadWithoutEyes() throws Exception {
        Document document = parse(longPage);
        NodeList tables = document.getElementsByTagName("table");
        for (int t = 0; t < tables.getLength(); t++) {
            Element table = (Element) tables.item(t);
            assertThat(text(table, "caption")).isNotBlank();
            NodeList headers = table.getElementsByTagName("th");
            for (int h = 0; h < headers.getLength(); h++) {
                assertThat(((Element) headers.item(h)).getAttribute("scope")).isIn("col", "row");
            }
        }
        NodeList pictures = document.getElementsByTagName("svg");
        assertThat(pictures.getLength()).isGreaterThanOrEqualTo(9);
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            assertThat(picture.getAttribute("role")).isEqualTo("img");
            assertThat(text(picture, "title")).isNotBlank();
            assertThat(text(picture, "desc")).isNotBlank();
        }
        assertThat(headingLevels(longPage)).startsWith(1, 2).doesNotContain(4);
    }

    @Test
    void idsAreUniqueAndReferencesMeetThem() {
        List<String> ids = matches(longPage, " id=['\"]([^'\"]+)['\"]");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(matches(longPage, "url\\(#([^)]+)\\)"));
        assertThat(ids).containsAll(matches(longPage, "href=\"#([^\"]+)\""));
    }

    @Test
    void chartColoursFollowTheReadersScheme() {
        int body = longPage.indexOf("<body>");
        assertThat(longPage.substring(body))
                .contains("var(--rl)", "var(--paper)")
                .doesNotContain("rgb(0,114,178)");
        assertThat(longPage.substring(0, body)).contains("prefers-color-scheme: dark", "--rl: #56b4e9", "@media print");
    }

    @Test
    void appearsWholeInANewFolder(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run/report.html");
        HtmlReport.write(ReportSamples.input("AAPL", "aapl.csv", 3, false), file);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
        String keep = System.getProperty("unwind.charts", "");
        if (!keep.isEmpty()) {
            Files.writeString(Path.of(keep, "report.html"), longPage);
            Files.writeString(Path.of(keep, "report-short.html"), shortPage);
        }
    }

    private static List<Integer> headingLevels(String page) {
        return matches(page, "<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
    }

    private static List<String> matches(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Document parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        return builder.parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
