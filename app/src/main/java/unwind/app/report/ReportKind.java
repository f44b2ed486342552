package unwind.app.report;

import unwind.report.export.ReportFormat;

/** What a report can be saved as. */
enum ReportKind {
    PAGE("Web page (one file)", ReportFormat.HTML),
    PDF("PDF for print", ReportFormat.PDF),
    MARKDOWN("Markdown with pictures", ReportFormat.MARKDOWN),
    ZIP("Everything as a zip: page, PDF, tables, charts", ReportFormat.BUNDLE),
    FOLDER("Everything as a folder: page, PDF, tables, charts", ReportFormat.BUNDLE);

    private final String label;
    private final ReportFormat format;

    ReportKind(String label, ReportFormat format) {
        this.label = label;
        this.format = format;
    }

    String label() {
        return label;
    }

    ReportFormat format() {
        return format;
    }

    boolean isFolder() {
        return this == FOLDER;
    }

    /** A name for a new file or folder. */
    String name(String runId) {
        return "report-" + runId + (isFolder() ? "" : "." + format.extension());
    }
}
