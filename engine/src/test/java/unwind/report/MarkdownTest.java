package unwind.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.Progress;
import unwind.report.export.ReportFormat;

class MarkdownTest {
    @Test
    void holdsEveryHeadingTableAndPicture(@TempDir Path folder) throws IOException {
        ReportInput input = ReportSamples.input("AAPL", "aapl.csv", 14, true);
        ReportFormat.MARKDOWN.write(input, ReportChoice.ALL, folder.resolve("report.md"), Progress.NONE);
        String text = Files.readString(folder.resolve("report.md"));
        ReportChoice.ALL.of(input).forEach(section -> assertThat(text).contains("\n## " + section.title() + "\n"));
        HtmlReport.parts(input, ReportChoice.ALL).figures().forEach(figure -> {
            assertThat(text).contains("](pictures/" + figure.id() + ".svg)");
            assertThat(folder.resolve("pictures/" + figure.id() + ".svg")).exists();
        });
        assertThat(text).doesNotContain("</").doesNotContain("\n\n\n");
    }

    @Test
    void everyLineOfATableHasItsColumns(@TempDir Path folder) throws IOException {
        ReportFormat.MARKDOWN.write(
                ReportSamples.input("a|b<c>*", "x|y.csv", 4, false),
                ReportChoice.ALL,
                folder.resolve("report.md"),
                Progress.NONE);
        String text = Files.readString(folder.resolve("report.md"));
        assertThat(text).contains("a\\|b\\<c\\>\\*");
        for (String block : text.split("\n\n")) {
            if (block.startsWith("|")) {
                assertThat(Arrays.stream(block.split("\n"))
                                .map(line -> line.replace("\\|", "")
                                        .chars()
                                        .filter(c -> c == '|')
                                        .count())
                                .distinct())
                        .as(block)
                        .hasSize(1);
            }
        }
    }
}
