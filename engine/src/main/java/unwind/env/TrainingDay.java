package unwind.env;

import unwind.cost.CostModel;
import unwind.cost.SessionLiquidity;
import unwind.feature.CostSight;
import unwind.feature.FeatureTable;
import unwind.feature.MarketFeatures;
import unwind.feature.Normaliser;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionSimulator;
import unwind.sim.PaceBand;

/**
 * A training session with everything that is computed once.
 *
 * @param order fitted to the session
 * @param table what was visible at each row
 * @param realisedBps what each row really charged, {@code [rows][CostCurve.SIZES]}
 */
public record TrainingDay(SessionLiquidity liquidity, ParentOrder order, FeatureTable table, float[][] realisedBps) {
    /** @param order as asked for */
    public static TrainingDay of(
            SessionLiquidity day, ParentOrder order, CostModel costs, PaceBand band, Normaliser frozen) {
        FeatureTable table = MarketFeatures.table(day, frozen, order, costs, band);
        return new TrainingDay(
                day,
                ExecutionSimulator.fit(order, day.session()),
                table,
                CostSight.realised(day, costs, table.curve()));
    }

    /** Row of the first minute of the horizon. */
    int firstRow() {
        return order.startMinute() - liquidity.session().firstMinute();
    }
}
