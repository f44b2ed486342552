package unwind.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.disk.Disk;
import unwind.market.Progress;
import unwind.report.ReportChoice;
import unwind.report.ReportExtras;
import unwind.report.ReportInput;
import unwind.report.RunRecorder;
import unwind.report.StoredReport;
import unwind.report.export.DocumentMaker;
import unwind.report.export.DocumentMaker.Page;
import unwind.report.export.ReportFormat;
import unwind.run.CallerGuard;
import unwind.run.RunFolder;
import unwind.run.StoredSearch;
import unwind.run.TrainedAgent;

/** The engine as it is; refuses threads that must not wait. */
public final class EngineDesk implements ReportDesk {
    private final StoredReport stored;
    private final CallerGuard guard;
    private final Supplier<List<Path>> searchFolders;

    /** @param searchFolders where searches may lie, as it is set now */
    public EngineDesk(StoredReport stored, CallerGuard guard, Supplier<List<Path>> searchFolders) {
        this.stored = stored;
        this.guard = guard;
        this.searchFolders = searchFolders;
    }

    @Override
    public ReportInput of(RunFolder run, Backtest backtest) {
        guard.check("putting a report together");
        TrainedAgent agent = backtest.agent().orElseThrow();
        return RunRecorder.reportInput(
                        run.id(),
                        backtest.prepared(),
                        backtest.agent(),
                        backtest.result(),
                        RunRecorder.answer(backtest.prepared(), agent))
                .with(ReportExtras.of(run.path()));
    }

    @Override
    public List<StoredSearch> searches() {
        guard.check("looking for searches");
        return searchFolders.get().stream()
                .distinct()
                .flatMap(folder -> StoredSearch.in(folder).stream())
                .toList();
    }

    @Override
    public ReportInput read(Path run, StoredReport.Additions additions, Progress progress) {
        guard.check("reading a run");
        return stored.of(run, additions, progress);
    }

    @Override
    public ReportInput again(ReportInput input, Path run) {
        guard.check("reading a run");
        return input.with(input.extras().again(run));
    }

    @Override
    public List<Page> pages(ReportInput input, ReportChoice choice, int pixelsWide, Progress progress) {
        guard.check("drawing a report");
        try {
            Path folder = Files.createTempDirectory("unwind-preview");
            try {
                Path pdf = folder.resolve("preview.pdf");
                ReportFormat.PDF.write(input, choice, pdf, progress);
                List<Page> pages = new ArrayList<>();
                DocumentMaker.installed().pages(pdf, pixelsWide, page -> {
                    progress.at(page.number(), page.of(), "Drawing pages");
                    pages.add(page);
                });
                return pages;
            } finally {
                Disk.deleteTree(folder);
            }
        } catch (IOException e) {
            throw Disk.unwritable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    @Override
    public void write(ReportInput input, ReportChoice choice, ReportFormat format, Path place, Progress progress) {
        guard.check("writing a report");
        format.write(input, choice, place, progress);
    }
}
