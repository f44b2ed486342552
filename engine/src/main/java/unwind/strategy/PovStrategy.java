package unwind.strategy;

import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.sim.Decider;
import unwind.sim.ExecutionState;
import unwind.sim.MarketView;

/**
 * Percentage of volume: in every minute sells a fixed share of the volume that was seen in the last visible minutes, per
 * minute. Use it to stay a constant part of the market whatever the day brings; it sells more on busy days and when volume
 * bursts, and has no view on spreads.
 *
 * <p>Without a rate of its own it takes the one that would finish by the horizon's end on a day like the training curve,
 * raised by a margin, since a quiet day must finish too. What a quiet day still leaves is forced by the pace band and, at the
 * end, by the kernel. Until the first row is visible, and where a row has no figure, the training curve stands in for the
 * volume. Data without traded volume uses the same proxy as the cost model: ADV/390 x depth / training-mean depth.
 */
public final class PovStrategy implements Strategy {
    private static final String RATE = "povRatePct";
    private static final String WINDOW = "povWindowMinutes";
    private static final String MARGIN = "povMarginPct";
    private static final String GROUP = "Strategies";

    public static final ParamSet PARAMS = ParamSet.of(
            "strategy pov",
            ParamSpec.number(
                    RATE,
                    "POV rate",
                    "% of volume",
                    0,
                    100,
                    0,
                    GROUP,
                    "Share of the market's volume to sell. 0 chooses the rate that finishes on time on a usual training day."),
            ParamSpec.integer(
                    WINDOW,
                    "POV window",
                    "min",
                    1,
                    390,
                    5,
                    GROUP,
                    "Visible minutes whose mean volume it participates in. Short follows bursts, long is steadier."),
            ParamSpec.number(
                    MARGIN,
                    "POV margin",
                    "%",
                    0,
                    200,
                    10,
                    GROUP,
                    "How much faster than the rate of a usual day it goes where it chooses the rate itself. Raise it when quiet "
                            + "days end with a large last child order."));

    private final double ratePct;
    private final int windowMinutes;
    private final double marginPct;

    /** @param values of {@link #PARAMS} */
    public PovStrategy(ParamValues values) {
        ratePct = values.number(RATE);
        windowMinutes = values.integer(WINDOW);
        marginPct = values.number(MARGIN);
    }

    @Override
    public String id() {
        return "pov";
    }

    @Override
    public String label() {
        return "POV";
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return new Participation(rate(order, briefing), windowMinutes, order.limits());
    }

    private double rate(ParentOrder order, Briefing briefing) {
        if (ratePct > 0) {
            return ratePct / 100;
        }
        double volume = 0;
        for (int k = 0; k < briefing.horizonMinutes(); k++) {
            volume += briefing.profile().volumeShares()[MarketProfile.clampMinute(briefing.firstMinuteOfDay() + k)];
        }
        return volume > 0 ? (1 + marginPct / 100) * order.shares() / volume : 1;
    }

    /** One session's participation; carries what makes no share (or no lot) yet, so that a small rate is not rounded away. */
    private static final class Participation implements Decider {
        private final double rate;
        private final int windowMinutes;
        private final SliceLimits limits;
        private double due;

        Participation(double rate, int windowMinutes, SliceLimits limits) {
            this.rate = rate;
            this.windowMinutes = windowMinutes;
            this.limits = limits;
        }

        @Override
        public int shares(MarketView view, ExecutionState state) {
            // What the band held back or forced is not made up for: participation is in the volume of now.
            due += rate * recentVolume(view);
            double slice = limits.due(due + 1e-9);
            due -= slice;
            return (int) Math.min(state.sharesLeft(), slice);
        }

        private double recentVolume(MarketView view) {
            int last = view.lastRow();
            if (last < 0) {
                return curve(view, view.minuteOfDay());
            }
            int first = Math.max(0, last - windowMinutes + 1);
            double sum = 0;
            for (int row = first; row <= last; row++) {
                double volume = volume(view, row);
                sum += Double.isFinite(volume) && volume >= 0 ? volume : curve(view, view.minuteOfDay(row));
            }
            return sum / (last - first + 1);
        }

        private static double volume(MarketView view, int row) {
            MarketProfile profile = view.profile();
            if (view.has(Column.VOLUME) && !profile.volumeIsProxy()) {
                return view.value(Column.VOLUME, row);
            }
            return profile.advShares() / Session.FULL_MINUTES * view.bidSize(0, row) / profile.meanDepthShares();
        }

        private static double curve(MarketView view, int minuteOfDay) {
            return view.profile().volumeShares()[MarketProfile.clampMinute(minuteOfDay)];
        }
    }
}
