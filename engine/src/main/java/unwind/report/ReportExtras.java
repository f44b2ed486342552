package unwind.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import unwind.backtest.SensitivityCell;
import unwind.run.DeploymentRecord;
import unwind.run.ServedCall;
import unwind.run.TuneResult;

/**
 * What a report tells beside the run itself, as far as it is there.
 *
 * @param search the search that the settings come from
 * @param sensitivity the backtest with one thing changed at a time; empty where it was not played
 * @param deployment the last deployment of the model
 * @param call an answer of the model
 */
public record ReportExtras(
        Optional<TuneResult> search,
        List<SensitivityCell> sensitivity,
        Optional<DeploymentRecord> deployment,
        Optional<ServedCall> call) {
    /** Nothing beside the run. */
    public static final ReportExtras NONE =
            new ReportExtras(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public ReportExtras {
        sensitivity = List.copyOf(sensitivity);
    }

    /**
     * What a run folder itself keeps: its last deployment and a call.
     *
     * @throws unwind.problem.ProblemException (data) when a file is damaged
     */
    public static ReportExtras of(Path run) {
        return new ReportExtras(Optional.empty(), List.of(), DeploymentRecord.of(run), ServedCall.of(run));
    }

    /**
     * The same with the deployment and the call that the run folder keeps by now.
     *
     * @throws unwind.problem.ProblemException (data) when a file is damaged
     */
    public ReportExtras again(Path run) {
        return new ReportExtras(
                search,
                sensitivity,
                DeploymentRecord.of(run).or(() -> deployment),
                ServedCall.of(run).or(() -> call));
    }
}
