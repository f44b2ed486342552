package unwind.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.Table;

class WorkbooksTest {
    @TempDir
    private Path folder;

    @Test
    void holdsEveryTableWithNumbersAsNumbers() throws IOException {
        List<Table> tables = HtmlReport.parts(DocumentSamples.input(9, "sample.csv"), ReportChoice.ALL)
                .tables();
        Path file = folder.resolve("tables.xlsx");
        new Documents().workbook(tables, file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 1; i <= tables.size(); i++) {
                assertThat(text(zip, "xl/worksheets/sheet" + i + ".xml")).contains("<v>");
            }
            String names = text(zip, "xl/workbook.xml");
            assertThat(names.split("<sheet ", -1)).hasSize(tables.size() + 1);
            String halfHours = text(zip, "xl/worksheets/sheet1.xml");
            assertThat(halfHours).contains("<c r=\"C3\"").doesNotContain("r=\"C3\" t=\"s\"");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        try (var in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
