package unwind.report.export;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import unwind.market.Progress;
import unwind.problem.Problem;
import unwind.report.ReportParts;
import unwind.report.Table;

/**
 * Makes files whose libraries are heavy. The module that does it is found when it is first needed: an installation has it, an
 * image that serves has not.
 */
public interface DocumentMaker {
    /**
     * The one of this installation.
     *
     * @throws unwind.problem.ProblemException (failed) where there is none
     */
    static DocumentMaker installed() {
        return ServiceLoader.load(DocumentMaker.class)
                .findFirst()
                .orElseThrow(() -> Problem.failed(
                        "This program has no part that writes PDF and workbooks.",
                        "Start it from a whole installation, or choose the web page."));
    }

    /**
     * Writes the report for print; the file appears whole or not at all.
     *
     * @param progress told before every chart; may throw to cancel
     */
    void pdf(ReportParts parts, Path file, Progress progress);

    /**
     * Draws the pages of a PDF, one after the other.
     *
     * @param pixelsWide width of every picture
     * @param each given every page as soon as it is drawn; may throw to cancel
     */
    void pages(Path pdf, int pixelsWide, Consumer<Page> each);

    /** Writes tables into a workbook (XLSX), one to a sheet, numbers as numbers; the file appears whole or not at all. */
    void workbook(List<Table> tables, Path file);

    /**
     * A page as a picture.
     *
     * @param number from 1
     * @param of pages there are
     * @param argb colours, row by row
     */
    record Page(int number, int of, int width, int height, int[] argb) {}
}
