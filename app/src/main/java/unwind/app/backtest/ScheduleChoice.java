package unwind.app.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import unwind.app.workspace.WorkbenchModel.Backtest;
import unwind.backtest.BacktestResult;
import unwind.market.TradingCalendar;
import unwind.order.Schedule;
import unwind.run.NextSession;
import unwind.run.Prepared;
import unwind.sim.ExecutionResult;
import unwind.sim.PaceBand;

/** Picks the schedules that a backtest has to offer for saving. */
final class ScheduleChoice {
    private ScheduleChoice() {}

    /** What a strategy played in a session. */
    static Optional<NamedSchedule> played(BacktestResult result, String strategyId, int session) {
        return result.strategy(strategyId).map(s -> {
            ExecutionResult played = s.sessions().get(session);
            return new NamedSchedule(
                    strategyId, played.schedule(), result.timing(), "schedule-" + strategyId + "-" + played.session());
        });
    }

    /** What the trained agent says before the open of the first session after the data. */
    static Optional<NamedSchedule> next(Backtest backtest) {
        return backtest.agent().map(agent -> {
            Prepared prepared = backtest.prepared();
            List<LocalDate> dates = prepared.data().dates();
            LocalDate session = TradingCalendar.nyse().nextSession(dates.getLast());
            Schedule schedule = NextSession.staticSchedule(
                    agent.staticWeights(),
                    prepared.order(),
                    PaceBand.ofPercent(prepared.spec().order().number("paceBandPct")),
                    session,
                    TradingCalendar.nyse());
            return new NamedSchedule("sac-static", schedule, prepared.timing(), "schedule-next-" + session);
        });
    }
}
