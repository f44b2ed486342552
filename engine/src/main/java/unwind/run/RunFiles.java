package unwind.run;

import java.nio.file.Path;
import java.util.Optional;
import unwind.backtest.BacktestResult;
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
        agent.ifPresent(a -> MetricsFile.write(folder, a.history()));
        double lambda = prepared.spec().order().number(ExperimentParams.RISK_AVERSION);
        result.ifPresent(r -> ResultFiles.write(folder, runId, prepared.spec().seed(), lambda, r, prepared.notes()));
        next.ifPresent(s -> ScheduleFiles.writeJson(s, prepared.timing(), folder.resolve(SCHEDULE)));
    }
}
