package unwind.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.SensitivityCell;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.run.AgentParams;
import unwind.run.DeploymentRecord;
import unwind.run.ExperimentSpec;
import unwind.run.ServedCall;
import unwind.run.TrialResult;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;
import unwind.train.search.SearchSpace;

/** Something of everything that stands beside a run. */
final class ExtraSamples {
    private ExtraSamples() {}

    static ReportExtras all(ExperimentSpec spec, BacktestResult result) {
        return new ReportExtras(
                Optional.of(search(spec)),
                List.of(
                        new SensitivityCell("shares", "1000", true, Optional.of(result), ""),
                        new SensitivityCell("shares", "100000", false, Optional.empty(), "More than a day trades.")),
                Optional.of(deployment()),
                Optional.of(call()));
    }

    private static TuneResult search(ExperimentSpec spec) {
        ExperimentSpec split = spec.withSplit(new Split(
                DateRange.parse("2024-01-02..2024-01-05"),
                Optional.of(DateRange.parse("2024-01-08..2024-01-09")),
                Optional.empty()));
        SearchSpace space = SearchSpace.of(List.of("learningRate=1e-4..1e-2:log", "gamma=0.99|1"), AgentParams.PARAMS);
        TuneSpec tune = new TuneSpec(split, space, 8, 3, 2);
        List<TrialResult> trials = new ArrayList<>();
        for (int n = 1; n <= 8; n++) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("learningRate", Double.toString(1e-4 * (n + 1)));
            values.put("gamma", n % 2 == 0 ? "0.99" : "1");
            TrialResult.Rung rung = new TrialResult.Rung(0, 20_000, 1.3 - 0.01 * n, 0.9 - 0.01 * n, 15_000);
            trials.add(new TrialResult(n, values, List.of(rung), Optional.empty()));
        }
        return TuneResult.of(tune, trials, false);
    }

    static DeploymentRecord deployment() {
        return new DeploymentRecord(
                "Rehearsal on this machine",
                true,
                "unwind",
                "ml.m5.large",
                0.115,
                "2024-07-20T10:15:00Z",
                List.of(new DeploymentRecord.Line("Model", "passed", 0, "reads and answers")),
                List.of(new DeploymentRecord.Line("Create endpoint", "done", 4.2, "in service")));
    }

    static ServedCall call() {
        StringBuilder schedule = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            schedule.append(i == 0 ? "" : ",").append("{\"shares\":").append(i).append('}');
        }
        return new ServedCall(
                "endpoint unwind (rehearsal)",
                "2024-07-20T10:16:00Z",
                200,
                3.25,
                "{\"ticker\":\"AAPL\",\"shares\":1000,\"horizon_minutes\":390}",
                "{\"mode\":\"static\",\"schedule\":[" + schedule + "],\"warnings\":[]}");
    }
}
