package unwind.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import unwind.market.Progress;
import unwind.report.ReportParts;
import unwind.report.Table;
import unwind.report.export.DocumentMaker;

/** What an installation makes documents with; found by its name in {@code META-INF/services}. */
public final class Documents implements DocumentMaker {
    @Override
    public void pdf(ReportParts parts, Path file, Progress progress) {
        PdfReport.write(parts, file, progress);
    }

    @Override
    public void pages(Path pdf, int pixelsWide, Consumer<Page> each) {
        PdfPages.draw(pdf, pixelsWide, each);
    }

    @Override
    public void workbook(List<Table> tables, Path file) {
        Workbooks.write(tables, file);
    }
}
