package unwind.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;
import unwind.order.Schedule;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

/**
 * All that a report tells.
 *
 * @param agent empty when nothing was trained
 * @param next the answer: the schedule for the next session after the data
 * @param nextStrategy id of the strategy that made {@code next}, e.g. {@code sac-static}; the result quoted beside the
 *     answer is this strategy's and no other's
 * @param versions extra lines for the record, in order
 * @param extras what was found beside the run
 */
public record ReportInput(
        Prepared prepared,
        Optional<TrainedAgent> agent,
        BacktestResult result,
        Schedule next,
        String nextStrategy,
        String runId,
        List<Map.Entry<String, String>> versions,
        ReportExtras extras) {
    public ReportInput {
        versions = List.copyOf(versions);
    }

    /** The same with what was found beside the run. */
    public ReportInput with(ReportExtras found) {
        return new ReportInput(prepared, agent, result, next, nextStrategy, runId, versions, found);
    }

    /** Name of the strategy behind the answer. */
    String nextLabel() {
        return answer().map(StrategySummary::label).orElse(nextStrategy);
    }

    /** Backtest line of the strategy behind the answer; empty when it was not played. */
    Optional<StrategySummary> answer() {
        return result.summary(nextStrategy);
    }

    /** How this report writes costs. */
    BpsFormat bps() {
        return BpsFormat.of(result);
    }

    /** Label of a strategy, its id when it was not played. */
    String label(String id) {
        return result.summary(id).map(StrategySummary::label).orElse(id);
    }

    /** First and last date of the sessions that were played, for people. */
    String testDates() {
        var sessions = result.sessions();
        if (sessions.isEmpty()) {
            return "no session";
        }
        return "%s to %s"
                .formatted(
                        sessions.get(0).session().date(),
                        sessions.get(sessions.size() - 1).session().date());
    }
}
