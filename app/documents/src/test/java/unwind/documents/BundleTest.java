package unwind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.Progress;
import unwind.problem.ProblemException;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.ReportParts;
import unwind.report.Table;
import unwind.report.export.ReportFormat;

class BundleTest {
    @TempDir
    private static Path folder;

    private static ReportParts parts;

    @BeforeAll
    static void write() {
        ReportInput input = DocumentSamples.input(9, "sample.csv");
        parts = HtmlReport.parts(input, ReportChoice.ALL);
        ReportFormat.BUNDLE.write(input, ReportChoice.ALL, folder.resolve("bundle.zip"), Progress.NONE);
        ReportFormat.BUNDLE.write(input, ReportChoice.of(List.of("answer")), folder.resolve("bundle"), Progress.NONE);
    }

    @Test
    void holdsEveryTableAndEveryChartOneByOne() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("bundle.zip").toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("report.html", "report.pdf", "tables/tables.json", "tables/tables.xlsx");
            assertThat(names.stream().filter(n -> n.endsWith(".csv") && n.startsWith("tables/")))
                    .hasSameSizeAs(parts.tables());
            parts.figures()
                    .forEach(f -> assertThat(names)
                            .contains(
                                    "charts/" + f.id() + ".png",
                                    "charts/" + f.id() + ".svg",
                                    "charts/" + f.id() + ".csv"));
        }
    }

    @Test
    void listsLimitOrdersWithTheirFillAssumption() {
        Table limits = parts.tables().stream()
                .filter(t -> t.caption().startsWith("Strategies with limit prices"))
                .findFirst()
                .orElseThrow();
        assertThat(limits.rows().stream().map(r -> r.cells().get(1))).containsExactly("trade-through");
        for (Table.Row row : limits.rows()) {
            assertThat(row.cells().get(3)).endsWith(" %").isNotEqualTo("0.0 %");
            assertThat(row.cells().get(4)).startsWith("\u2212");
        }
    }

    @Test
    void writesNumbersForPrograms() throws IOException {
        String csv = Files.readString(folder.resolve("bundle/tables/01-schedule-by-half-hour.csv"));
        assertThat(csv).startsWith("From,To,Shares,Share of order,Sold by then,Against TWAP (shares)\r\n");
        assertThat(csv).contains(",1.000,").doesNotContain("%").doesNotContain("\u2212");
        assertThat(Files.readString(folder.resolve("bundle/tables/tables.json")))
                .contains("1.000");
    }

    @Test
    void leavesNothingElseBehindAndOverwritesNoFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
        assertThatThrownBy(() -> ReportFormat.BUNDLE.write(
                        DocumentSamples.input(6, "sample.csv"),
                        ReportChoice.ALL,
                        folder.resolve("bundle"),
                        Progress.NONE))
                .isInstanceOf(ProblemException.class);
    }
}
