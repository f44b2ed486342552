package unwind.serving;

import java.util.List;
import java.util.Optional;
import unwind.agent.ModelArtefact;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.market.TodayRows;
import unwind.order.ExecutionTiming;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.run.NextSession;

/** Plans one request: the static schedule, or the decision for now and what is expected after it. */
final class Planner {
    /** Training leaves sessions out that start later than this. */
    private static final int LONGEST_LATE_START = 30;

    private final ScheduleService service;
    private final ModelArtefact artefact;
    private final ExecutionTiming timing;
    private final ScheduleRequest request;
    private final MarketProfile profile;
    private final List<String> warnings;
    private final int executed;

    Planner(ScheduleService service, ScheduleRequest request, MarketProfile profile, List<String> warnings) {
        this.service = service;
        this.artefact = service.model().artefact();
        this.timing = artefact.manifest().executionTiming();
        this.request = request;
        this.profile = profile;
        this.warnings = warnings;
        this.executed = request.executed().map(ScheduleRequest.Executed::shares).orElse(0);
    }

    Plan plan(SessionWindow window) {
        if (request.rows().isEmpty()) {
            if (executed > 0) {
                warnings.add("Without market_data.rows the schedule is the static one for what is left.");
            }
            return fixed(window);
        }
        if (!artefact.sellsAtMarket()) {
            if (request.orderType().equals(Optional.of(OrderType.MARKET))) {
                warnings.add(
                        "This model decides with limit orders, and order_type is MARKET: the schedule is the static"
                                + " one.");
                return fixed(window);
            }
            requirePlainLimits();
        }
        TodayRows.Today today = service.reader()
                .session(request.ticker(), window.date(), request.rows().get());
        tell(today, window);
        if (today.session().isEmpty()) {
            if (timing.lagRows() > 0 && window.startMinute() == 0 && executed == 0) {
                return decided(service.reader().unopened(request.ticker(), window.date()), window, 0);
            }
            warnings.add("No row of the session of %s can be used: the schedule is the static one."
                    .formatted(window.date()));
            return fixed(window);
        }
        Session session = today.session().get();
        requireFromOpen(session);
        SessionWindow fitted = fitted(window, session);
        return adaptive(session, fitted);
    }

    /** A limit price is decided minute by minute, and what rests cannot be joined or held back without another decision. */
    private void requirePlainLimits() {
        boolean joined = request.intervalMinutes() != 1;
        if (joined || !request.constraints().equals(ScheduleRequest.Constraints.NONE)) {
            throw ApiException.impossible(
                    "unsupported_value",
                    joined ? "interval_minutes" : "constraints",
                    "Limit orders are decided minute by minute without further constraints: leave %s out, or ask for order_type MARKET."
                            .formatted(joined ? "interval_minutes" : "constraints"));
        }
    }

    private void tell(TodayRows.Today today, SessionWindow window) {
        if (today.outside() > 0) {
            warnings.add("%d rows outside the session of %s were dropped.".formatted(today.outside(), window.date()));
        }
        if (today.duplicates() > 0) {
            warnings.add(
                    "%d further rows of a minute that was there already were dropped.".formatted(today.duplicates()));
        }
        if (today.filledForward() > 0) {
            warnings.add("%d minutes without a usable row were filled with the quote before."
                    .formatted(today.filledForward()));
        }
    }

    private static void requireFromOpen(Session session) {
        if (session.firstMinute() > LONGEST_LATE_START) {
            throw ApiException.impossible(
                    "rows_incomplete",
                    "market_data.rows",
                    "The first usable row is %d minutes after the open: send all rows since the open, as training saw them."
                            .formatted(session.firstMinute()));
        }
    }

    private SessionWindow fitted(SessionWindow window, Session session) {
        if (session.firstMinute() <= window.startMinute()) {
            return window;
        }
        warnings.add("The rows start %d minutes after the open: so does the order, as in training."
                .formatted(session.firstMinute()));
        SessionWindow later = window.notBefore(session.firstMinute());
        if (later.minutes() < 1) {
            throw over(window);
        }
        return later;
    }

    private static ApiException over(SessionWindow window) {
        return ApiException.impossible(
                "horizon_over",
                "horizon_minutes",
                "The order's horizon ended at %s, before the coming minute."
                        .formatted(window.instant(window.minutes())));
    }

    /** The order as the model was made for it: its limits of a child order hold here as in the backtest. */
    private ParentOrder order(SessionWindow window) {
        return new ParentOrder(
                request.ticker(),
                request.shares(),
                window.startMinute(),
                window.minutes(),
                SliceLimits.of(artefact.manifest().orderParameters()));
    }

    private Plan fixed(SessionWindow window) {
        ParentOrder order = order(window);
        int[] slices = executed == 0
                ? NextSession.sharesByMinute(artefact.staticWeights(), order, service.band())
                : StaticPlan.rest(artefact.staticWeights(), order, service.band(), 0, executed);
        return new Plan(window, false, 0, executed, finished(slices, window, 0));
    }

    private Plan adaptive(Session session, SessionWindow window) {
        int now = AdaptivePlan.now(session, timing, window);
        if (now >= window.minutes()) {
            throw over(window);
        }
        if (executed == request.shares()) {
            return new Plan(window, true, Math.max(0, now), executed, new int[window.minutes()]);
        }
        if (now < 0) {
            warnings.add("The rows end before the order starts: the schedule is the static one.");
            return fixed(window);
        }
        if (request.executed().isEmpty() && now > 0) {
            warnings.add("executed is missing: nothing is taken as sold so far.");
        }
        return decided(session, window, now);
    }

    private Plan decided(Session session, SessionWindow window, int now) {
        ParentOrder order = order(window);
        AdaptivePlan decision = AdaptivePlan.decide(
                service.strategy(request.ticker(), profile),
                session,
                profile,
                timing,
                service.costs(),
                service.band(),
                order,
                now,
                soldBefore(window, now),
                executed);
        if (artefact.sellsAtMarket() && decision.ownSold() != executed) {
            warnings.add("executed is %d shares where the model would have sold %d by now: it goes on from there."
                    .formatted(executed, decision.ownSold()));
        }
        int first =
                decision.shares() + decision.limit().map(RestingLimit::shares).orElse(0);
        int[] slices = now + 1 == window.minutes()
                ? new int[window.minutes()]
                : StaticPlan.rest(artefact.staticWeights(), order, service.band(), now + 1, executed + first);
        slices[now] = first;
        decision.limit().ifPresent(limit -> tellLimit(window, now));
        return new Plan(window, true, now, executed, finished(slices, window, now), decision.limit());
    }

    private void tellLimit(SessionWindow window, int now) {
        warnings.add(
                "The limit order rests from %s for one minute. The schedule counts it as filled and prices it like a market order; ask again after the minute with what it filled."
                        .formatted(window.instant(now + 1)));
    }

    /** Shares sold before each minute of the window up to {@code now}, where the fills tell. */
    private Optional<int[]> soldBefore(SessionWindow window, int now) {
        List<ScheduleRequest.ExecutedFill> fills =
                request.executed().map(ScheduleRequest.Executed::fills).orElse(List.of());
        if (now < 1 || (fills.isEmpty() && executed > 0)) {
            return Optional.empty();
        }
        int[] before = new int[now + 1];
        for (ScheduleRequest.ExecutedFill fill : fills) {
            before[Math.clamp(knownFrom(window, fill), 0, now)] += fill.shares();
        }
        for (int k = 1; k <= now; k++) {
            before[k] += before[k - 1];
        }
        return Optional.of(before);
    }

    /** The first decision that knows of a fill: the one after a market order, the one that sees the minute of a limit fill. */
    private int knownFrom(SessionWindow window, ScheduleRequest.ExecutedFill fill) {
        return fill.type() == OrderType.MARKET
                ? window.minuteOf(fill.timestamp()) + 1
                : window.minuteWithin(fill.timestamp()) + timing.lagRows();
    }

    private int[] finished(int[] slices, SessionWindow window, int from) {
        int[] joined = SliceRules.joined(slices, from, request.intervalMinutes());
        return SliceRules.apply(
                joined, usualVolume(window, profile), from, request.intervalMinutes(), request.constraints(), warnings);
    }

    /** Shares that usually trade in each minute of the window, {@code [minutes]}. */
    static double[] usualVolume(SessionWindow window, MarketProfile profile) {
        double[] volume = new double[window.minutes()];
        for (int t = 0; t < volume.length; t++) {
            volume[t] = profile.volumeShares()[MarketProfile.clampMinute(window.startMinute() + t)];
        }
        return volume;
    }
}
