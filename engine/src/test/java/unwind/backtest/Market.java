package unwind.backtest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import unwind.cost.CostComponent;
import unwind.cost.CostContext;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.cost.FeeSchedule;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.QuoteKind;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.param.ParamSet;
import unwind.sim.Decider;
import unwind.strategy.Briefing;
import unwind.strategy.Strategy;

/** A small made-up market for the tests of backtest and run. */
public final class Market {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final LocalDate FIRST_DATE = LocalDate.of(2013, 10, 1);
    /** Fees of every parent order, dollars. */
    public static final double FEES_DOLLARS = 0.07;

    private Market() {}

    public static Session session(LocalDate date, int firstMinute, int rows, QuoteKind kind, long seed) {
        Random random = new Random(seed);
        Session.Builder builder = new Session.Builder(
                        "IBM",
                        date,
                        NEW_YORK,
                        date.atTime(9, 30).atZone(NEW_YORK).toInstant(),
                        firstMinute,
                        rows)
                .quoteKind(kind);
        double mid = 180;
        for (int row = 0; row < rows; row++) {
            mid += 0.02 * random.nextGaussian();
            double half = 0.01 + 0.03 * random.nextDouble();
            for (int level = 0; level < Session.LEVELS; level++) {
                builder.bid(row, level, mid - half - 0.01 * level, 50 + random.nextInt(300));
                builder.ask(row, level, mid + half + 0.01 * level, 50 + random.nextInt(300));
            }
            builder.value(row, Column.VOLUME, 5000 + random.nextInt(20_000));
        }
        return builder.build();
    }

    /** Consecutive dates of full sessions. */
    public static List<Session> sessions(int count, int rows) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(session(FIRST_DATE.plusDays(i), 0, rows, QuoteKind.POINT_IN_TIME, 100 + i));
        }
        return sessions;
    }

    public static List<SessionLiquidity> liquidity(List<Session> sessions, ExecutionTiming timing) {
        MarketProfile profile = MarketProfile.fit(sessions(3, 60), 1e6);
        return sessions.stream()
                .map(s -> SessionLiquidity.of(s, profile, timing))
                .toList();
    }

    public static ParentOrder order(int shares, int horizonMinutes) {
        return new ParentOrder("IBM", shares, 0, horizonMinutes);
    }

    /** Half-spread plus a square-root impact, with flat fees. */
    public static CostModel costs() {
        FeeSchedule fees = (date, shares, notional) -> FEES_DOLLARS;
        return new CostModel("test", ParamSet.of("test").defaults(), List.of(new HalfSpread(), new SquareRoot()), fees);
    }

    private record HalfSpread() implements CostComponent {
        @Override
        public CostPart part() {
            return CostPart.SPREAD;
        }

        @Override
        public double dollars(CostContext context, double shares) {
            return shares * (context.midDollars() - context.bid1Dollars());
        }

        @Override
        public String formula() {
            return "x (mid - bid1)";
        }
    }

    private record SquareRoot() implements CostComponent {
        @Override
        public CostPart part() {
            return CostPart.TEMPORARY_IMPACT;
        }

        @Override
        public double dollars(CostContext c, double shares) {
            return 0.7 * c.sigmaPerMinute() * c.midDollars() * shares * Math.sqrt(shares / c.volumeShares());
        }

        @Override
        public String formula() {
            return "0.7 sigma mid x sqrt(x / V)";
        }
    }

    /** A strategy made of a function. */
    public record Rule(String id, String label, boolean keepsPaceBand, Function<Briefing, Decider> rule)
            implements Strategy {
        @Override
        public Decider begin(ParentOrder order, Briefing briefing) {
            return rule.apply(briefing);
        }
    }

    public static Strategy rule(String id, boolean keepsPaceBand, Decider decider) {
        return new Rule(id, id, keepsPaceBand, briefing -> decider);
    }

    /** Sells all that is left in the last minute. */
    public static Strategy waiting(String id, boolean keepsPaceBand) {
        return rule(id, keepsPaceBand, (view, state) -> 0);
    }
}
