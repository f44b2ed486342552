package unwind.app.report;

import java.nio.file.Path;
import java.util.List;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.market.Progress;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.StoredReport;
import unwind.report.export.DocumentMaker.Page;
import unwind.report.export.ReportFormat;
import unwind.run.RunFolder;
import unwind.run.StoredSearch;

/** What the screen needs of the engine. All calls take long: background threads only. */
public interface ReportDesk {
    /** The report of a run that was kept just now, from what is still at hand. */
    ReportInput of(RunFolder run, Backtest backtest);

    /**
     * Searches on disk, the last one first.
     *
     * @throws unwind.problem.ProblemException (failed) where they cannot be listed
     */
    List<StoredSearch> searches();

    /**
     * The report of a stored run, or of a backtest alone: its data is read and its backtest played again.
     *
     * @param progress may throw to cancel
     * @throws unwind.problem.ProblemException where the run, its data or an addition is not what it should be
     */
    ReportInput read(Path run, StoredReport.Additions additions, Progress progress);

    /** The same report with what was noted in its run since: a deployment, a call. */
    ReportInput again(ReportInput input, Path run);

    /**
     * The pages as they will be printed.
     *
     * @param pixelsWide of every page
     * @param progress may throw to cancel
     */
    List<Page> pages(ReportInput input, ReportChoice choice, int pixelsWide, Progress progress);

    /**
     * Writes a report; it appears whole or not at all.
     *
     * @param progress may throw to cancel
     * @throws unwind.problem.ProblemException (failed) when it cannot be written
     */
    void write(ReportInput input, ReportChoice choice, ReportFormat format, Path place, Progress progress);
}
