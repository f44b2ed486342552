package unwind.app.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.market.Progress;
import unwind.problem.ProblemException;
import unwind.report.ReportChoice;
import unwind.report.ReportExtras;
import unwind.report.ReportInput;
import unwind.report.RunRecorder;
import unwind.report.StoredReport;
import unwind.report.export.DocumentMaker.Page;
import unwind.report.export.ReportFormat;
import unwind.run.RunFolder;
import unwind.run.StoredSearch;

/** Notes what it is asked for; its pages are two grey sheets. */
final class FakeDesk implements ReportDesk {
    final List<String> done = new ArrayList<>();
    Optional<ProblemException> failure = Optional.empty();
    Path searchFolder = Path.of("no", "searches");
    Optional<ReportInput> written = Optional.empty();
    private Optional<ReportInput> last = Optional.empty();

    /** What any stored run is said to hold. */
    void holds(RunFolder run, Backtest backtest) {
        last = Optional.of(input(run, backtest));
    }

    @Override
    public ReportInput of(RunFolder run, Backtest backtest) {
        note("of");
        return input(run, backtest);
    }

    private static ReportInput input(RunFolder run, Backtest backtest) {
        return RunRecorder.reportInput(
                        run.id(),
                        backtest.prepared(),
                        backtest.agent(),
                        backtest.result(),
                        RunRecorder.answer(backtest.prepared(), backtest.agent().orElseThrow()))
                .with(ReportExtras.NONE);
    }

    @Override
    public List<StoredSearch> searches() {
        return StoredSearch.in(searchFolder);
    }

    @Override
    public ReportInput read(Path run, StoredReport.Additions additions, Progress progress) {
        note("read " + run.getFileName() + (additions.search().isPresent() ? " with search" : ""));
        progress.at(0, 1, "Reading");
        return last.orElseThrow();
    }

    @Override
    public ReportInput again(ReportInput input, Path run) {
        return input.with(input.extras().again(run));
    }

    @Override
    public List<Page> pages(ReportInput input, ReportChoice choice, int pixelsWide, Progress progress) {
        progress.at(0, 2, "Drawing");
        note("pages " + words(choice));
        return List.of(sheet(1), sheet(2));
    }

    private static Page sheet(int number) {
        int[] argb = new int[100 * 140];
        java.util.Arrays.fill(argb, 0xFFDDDDDD);
        return new Page(number, 2, 100, 140, argb);
    }

    @Override
    public void write(ReportInput input, ReportChoice choice, ReportFormat format, Path place, Progress progress) {
        progress.at(0, 1, "Writing");
        written = Optional.of(input);
        note("write %s %s to %s".formatted(format, words(choice), place.getFileName()));
    }

    private void note(String what) {
        failure.ifPresent(f -> {
            throw f;
        });
        done.add(what);
    }

    private static String words(ReportChoice choice) {
        List<String> ids = choice.ids();
        return ids.size() == ReportChoice.titles().size() ? "all" : String.join(",", ids);
    }
}
