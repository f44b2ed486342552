package unwind.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategyResult;
import unwind.market.Session;
import unwind.order.ChildOrder;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.sim.ExecutionResult;
import unwind.sim.PaceBand;

/**
 * How several strategies worked the same parent order through the same session.
 *
 * @param order with the horizon as played
 * @param market the session's data; empty for a session to come
 */
public record SessionPaths(
        LocalDate date,
        ExchangeClock clock,
        ParentOrder order,
        double paceBandPct,
        List<Path> paths,
        Optional<Session> market) {

    /**
     * One strategy's way.
     *
     * @param id strategy id, decides the line
     * @param sharesByMinute {@code [horizonMinutes]}
     */
    public record Path(String id, String label, int[] sharesByMinute) {}

    public SessionPaths {
        paths = List.copyOf(paths);
        for (Path path : paths) {
            if (path.sharesByMinute().length != order.horizonMinutes()) {
                throw new IllegalArgumentException("%s has %d minutes, the order %d"
                        .formatted(path.id(), path.sharesByMinute().length, order.horizonMinutes()));
            }
        }
    }

    /**
     * One test session of a backtest.
     *
     * @param session index into {@link BacktestResult#sessions()}
     * @param ids strategies to show, those that were not played are left out
     */
    public static SessionPaths of(BacktestResult result, int session, List<String> ids) {
        Session market = result.sessions().get(session).session();
        List<Path> paths = new ArrayList<>();
        ParentOrder order = result.order();
        for (String id : ids) {
            for (StrategyResult strategy : result.strategy(id).stream().toList()) {
                ExecutionResult played = strategy.sessions().get(session);
                order = played.order();
                paths.add(new Path(id, strategy.label(), played.sharesByMinute()));
            }
        }
        return new SessionPaths(
                market.date(), ExchangeClock.of(market), order, result.paceBandPct(), paths, Optional.of(market));
    }

    /** A schedule for a session to come, beside TWAP over the same minutes. */
    public static SessionPaths of(
            Schedule schedule, String id, String label, ParentOrder order, ExchangeClock clock, double paceBandPct) {
        int[] shares = new int[order.horizonMinutes()];
        for (ChildOrder child : schedule.children()) {
            // A child order is stamped with the end of its minute.
            double end = clock.minuteOfDay(child.timestamp(), schedule.session());
            shares[(int) Math.round(end) - 1 - order.startMinute()] += child.shares();
        }
        Path twap = new Path("twap", "TWAP", twap(order.shares(), order.horizonMinutes()));
        return new SessionPaths(
                schedule.session(),
                clock,
                order,
                paceBandPct,
                List.of(new Path(id, label, shares), twap),
                Optional.empty());
    }

    private static int[] twap(int shares, int minutes) {
        int[] path = new int[minutes];
        long before = 0;
        for (int k = 0; k < minutes; k++) {
            long after = Math.round((double) shares * (k + 1) / minutes);
            path[k] = (int) (after - before);
            before = after;
        }
        return path;
    }

    /** Local minute at which the horizon begins, as an x value. */
    double startX() {
        return clock.x(order.startMinute());
    }

    /** Shares left after 0, 1, ... minutes, {@code [horizonMinutes + 1]}. */
    double[] remaining(Path path) {
        double[] left = new double[order.horizonMinutes() + 1];
        left[0] = order.shares();
        for (int k = 0; k < order.horizonMinutes(); k++) {
            left[k + 1] = left[k] - path.sharesByMinute()[k];
        }
        return left;
    }

    /** Bounds of what may be left after 0, 1, ... minutes, {@code [low, high][horizonMinutes + 1]}. */
    double[][] bandRemaining() {
        PaceBand band = PaceBand.ofPercent(paceBandPct);
        int horizon = order.horizonMinutes();
        double[][] bounds = new double[2][horizon + 1];
        Arrays.setAll(bounds[0], k -> order.shares() - band.most(k, horizon, order.shares()));
        Arrays.setAll(bounds[1], k -> order.shares() - band.least(k, horizon, order.shares()));
        return bounds;
    }
}
