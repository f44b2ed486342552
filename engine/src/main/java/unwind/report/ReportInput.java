package unwind.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategySummary;
import unwind.order.Schedule;
import unwind.run.BacktestRecord;
import unwind.run.Prepared;
import unwind.run.TrainedAgent;

/**
 * All that a report tells.
 *
 * @param windows the experiment; of a backtest over rolling windows each of them, in date order
 * @param agent empty when nothing was trained
 * @param answer empty when the report is of a backtest alone
 * @param played what was asked for, when the report is of a backtest alone
 * @param versions extra lines for the record, in order
 * @param extras what was found beside the run
 */
public record ReportInput(
        List<Prepared> windows,
        Optional<TrainedAgent> agent,
        BacktestResult result,
        Optional<Answer> answer,
        Optional<BacktestRecord> played,
        String runId,
        List<Map.Entry<String, String>> versions,
        ReportExtras extras) {
    /**
     * The answer of a run.
     *
     * @param next the schedule for the next session after the data
     * @param strategy id of the strategy that made it, e.g. {@code sac-static}; the result quoted beside the answer is this
     *     strategy's and no other's
     */
    public record Answer(Schedule next, String strategy) {}

    public ReportInput {
        windows = List.copyOf(windows);
        versions = List.copyOf(versions);
        if (windows.isEmpty() || answer.isPresent() == played.isPresent()) {
            throw new IllegalArgumentException("a report is of a run with an answer, or of a backtest alone");
        }
    }

    /** The same with what was found beside the run. */
    public ReportInput with(ReportExtras found) {
        return new ReportInput(windows, agent, result, answer, played, runId, versions, found);
    }

    /** The experiment; of rolling windows the last one. */
    Prepared prepared() {
        return windows.get(windows.size() - 1);
    }

    /** Notes for people, of all windows. */
    List<String> notes() {
        return windows.stream().flatMap(w -> w.notes().stream()).distinct().toList();
    }

    /** Why there are no figures, as a sentence; empty where there are. */
    Optional<String> untested() {
        return Section.unless(
                !result.sessions().isEmpty(),
                "The run has no test dates, so nothing was backtested: 'unwind backtest --run' plays it on dates that you"
                        + " name.");
    }

    /** Whether a strategy is the one behind the answer, whose lines are marked. */
    boolean marks(String id) {
        return answer.filter(a -> a.strategy().equals(id)).isPresent();
    }

    /** Backtest line of the strategy behind the answer; empty when it was not played. */
    Optional<StrategySummary> answered() {
        return answer.flatMap(a -> result.summary(a.strategy()));
    }

    /**
     * The strategy that is followed through a session: the agent itself, else what the answer comes from, else the first model
     * played, else the cheapest that does not know the future. Empty where nothing was played.
     */
    Optional<String> leading() {
        Stream<String> own =
                Stream.concat(agent.map(a -> a.kind().id()).stream(), answer.map(Answer::strategy).stream());
        return own.filter(id -> result.strategy(id).isPresent())
                .findFirst()
                .or(() -> played.filter(p -> !p.runs().isEmpty())
                        .flatMap(p -> result.strategies().stream().findFirst())
                        .map(s -> s.id()))
                .or(() -> cheapest(s -> !s.id().equals("twap")).map(StrategySummary::id))
                .or(() -> cheapest(s -> true).map(StrategySummary::id));
    }

    /** The lowest mean cost among those that do not know the future and do not rest on a kind fill assumption. */
    Optional<StrategySummary> cheapest(Predicate<StrategySummary> which) {
        return result.summaries().stream()
                .filter(s -> !s.hasForesight() && Double.isFinite(s.meanBps()) && counts(s.id()) && which.test(s))
                .min(Comparator.comparingDouble(StrategySummary::meanBps));
    }

    private boolean counts(String id) {
        return result.strategy(id).filter(s -> s.fillRule().caveat().isEmpty()).isPresent();
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
