package unwind.report.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import unwind.disk.Disk;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.report.HtmlReport;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;

/** The kinds of file that a report can be. */
public enum ReportFormat {
    HTML("Web page, one file", "html") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            progress.at(0, 0, "Writing the page");
            Disk.write(file, HtmlReport.page(input, choice));
        }
    },
    PDF("PDF for print", "pdf") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            DocumentMaker.installed().pdf(HtmlReport.parts(input, choice), file, progress);
        }
    };

    private final String label;
    private final String extension;

    ReportFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Ending of its files, without the dot; its id too. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a report; the file appears whole or not at all.
     *
     * @param progress may throw to cancel
     * @throws unwind.problem.ProblemException (failed) when the file cannot be written
     */
    public abstract void write(ReportInput input, ReportChoice choice, Path file, Progress progress);

    /**
     * The format of an id.
     *
     * @throws unwind.problem.ProblemException (usage) where there is none
     */
    public static ReportFormat of(String id) {
        return Arrays.stream(values())
                .filter(f -> f.extension.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no report format '" + id + "'.",
                        "The formats are %s."
                                .formatted(Arrays.stream(values())
                                        .map(ReportFormat::extension)
                                        .collect(Collectors.joining(", ")))));
    }
}
