package unwind.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.SensitivityCell;
import unwind.order.Schedule;

/** Writes what a run found into its folder. */
public final class RunFiles {
    /** The answer: the static schedule for the next session. */
    public static final String SCHEDULE = "schedule.json";

    private RunFiles() {}

    /**
     * Writes {@code spec.json} and, as far as they exist, {@code metrics.csv}, the backtest's tables and {@code
     * schedule.json}. Use inside {@link RunStore#create}, so that the folder appears whole.
     *
     * @param next schedule for the session after the data
     * @throws unwind.problem.ProblemException (failed) when the folder cannot be written
     */
    public static void write(
            Path folder,
            String runId,
            Prepared prepared,
            Optional<TrainedAgent> agent,
            Optional<BacktestResult> result,
            Optional<Schedule> next) {
        SpecFile.write(folder.resolve(SpecFile.NAME), prepared);
        RunLink.write(folder);
        agent.ifPresent(a -> MetricsFile.write(folder, a.history()));
        agent.stream().flatMap(a -> a.seeds().stream()).forEach(s -> MetricsFile.writeSeed(folder, s));
        double lambda = lambda(prepared.spec());
        result.ifPresent(r -> ResultFiles.write(folder, runId, prepared.spec().seed(), lambda, r, prepared.notes()));
        next.ifPresent(s -> ScheduleFiles.writeJson(s, prepared.timing(), folder.resolve(SCHEDULE)));
    }

    /**
     * Writes a study. One ticker: {@code spec.json} and the backtest's tables. Several: the pooled {@code sessions.csv} and
     * {@code summary.json}, and a folder a ticker with all tables (a fill does not say its ticker, so fills are never pooled).
     *
     * @param played what was asked for
     * @param sensitivity empty where it was not asked for
     * @throws unwind.problem.ProblemException (failed) when the folder cannot be written
     */
    public static void writeStudy(
            Path folder,
            String runId,
            BacktestStudy.Outcome study,
            BacktestRecord played,
            List<SensitivityCell> sensitivity)
            throws IOException {
        RunLink.write(folder);
        if (study.parts().size() == 1) {
            writePart(folder, runId, study.parts().get(0), played);
        } else {
            SpecFile.write(folder.resolve(SpecFile.NAME), study.spec());
            ResultFiles.writePooled(folder, runId, study.spec().seed(), lambda(study.spec()), study.pooled());
            for (BacktestStudy.Part part : study.parts()) {
                String name = part.ticker().replaceAll("[^A-Za-z0-9.-]", "_");
                writePart(Files.createDirectory(folder.resolve(name)), runId, part, played);
            }
        }
        if (!sensitivity.isEmpty()) {
            Sensitivity.write(folder, sensitivity);
        }
    }

    private static void writePart(Path folder, String runId, BacktestStudy.Part part, BacktestRecord played) {
        played.write(folder);
        Prepared last = part.prepared().get(part.prepared().size() - 1);
        SpecFile.write(folder.resolve(SpecFile.NAME), part.prepared());
        List<String> notes = part.prepared().stream()
                .flatMap(p -> p.notes().stream())
                .distinct()
                .toList();
        ResultFiles.write(folder, runId, last.spec().seed(), lambda(last.spec()), part.result(), notes);
    }

    private static double lambda(ExperimentSpec spec) {
        return spec.order().number(ExperimentParams.RISK_AVERSION);
    }
}
