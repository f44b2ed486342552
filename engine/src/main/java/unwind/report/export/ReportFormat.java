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
    HTML("Web page, one file", "html", "html") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            progress.at(0, 0, "Writing the page");
            Disk.write(file, HtmlReport.page(input, choice));
        }
    },
    PDF("PDF for print", "pdf", "pdf") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            DocumentMaker.installed().pdf(HtmlReport.parts(input, choice), file, progress);
        }
    },
    BUNDLE("Everything: page, PDF, tables and charts", "bundle", "zip") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            ReportBundle.write(input, choice, file, progress);
        }
    },
    MARKDOWN("Markdown with pictures", "md", "md") {
        @Override
        public void write(ReportInput input, ReportChoice choice, Path file, Progress progress) {
            MarkdownReport.write(HtmlReport.parts(input, choice), file, progress);
        }
    };

    private final String label;
    private final String id;
    private final String extension;

    ReportFormat(String label, String id, String extension) {
        this.label = label;
        this.id = id;
        this.extension = extension;
    }

    /** Name in commands. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Ending of its files, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a report; the file appears whole or not at all.
     *
     * @param file of a bundle: a name that ends in {@code .zip}, or a folder that does not exist; Markdown has its pictures
     *     in a folder beside it
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
                .filter(f -> f.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no report format '" + id + "'.",
                        "The formats are %s."
                                .formatted(
                                        Arrays.stream(values()).map(f -> f.id).collect(Collectors.joining(", ")))));
    }
}
