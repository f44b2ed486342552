package unwind.report;

import unwind.backtest.StrategySummary;
import unwind.cost.CostComponent;
import unwind.cost.CostModel;
import unwind.cost.CostPart;
import unwind.market.MarketProfile;

/** The cost model with its formulas, and how far its answer lies from the law for whole orders. */
final class CostModelSection implements Section {
    /** Order of magnitude of Y found for whole orders, where the model has none of its own. */
    private static final double USUAL_Y = 0.7;
    /** From here on a model that charges less than the law for the whole order is worth a remark. */
    private static final double KIND = 2;

    @Override
    public String id() {
        return "costs";
    }

    @Override
    public String title() {
        return "Cost model";
    }

    @Override
    public void write(ReportInput input, Html out) {
        CostModel costs = input.result().costs();
        out.p(
                ("Preset \u201c%s\u201d. x is the shares of a child order, mid and bid the closing quote of its minute, sigma the "
                                + "volatility and V the volume of that minute.")
                        .formatted(costs.preset()));
        Table table = new Table("Components, dollars a child order", "Part", "Formula");
        for (CostComponent component : costs.components()) {
            table.row(component.part().label(), component.formula());
        }
        table.write(out);
        if (!costs.values().texts().isEmpty()) {
            ParamTable.write("Parameters of the cost model", costs.values(), out);
        }
        input.result().summary("twap").ifPresent(twap -> law(input, twap, out));
    }

    private static void law(ReportInput input, StrategySummary twap, Html out) {
        MarketProfile profile = input.prepared().profile();
        CostModel costs = input.result().costs();
        double y = costs.values().set().has("impactY") ? costs.values().number("impactY") : USUAL_Y;
        int shares = input.result().order().shares();
        double lawBps = 1e4 * y * profile.sigmaDay() * Math.sqrt(shares / profile.advShares());
        double impactBps = part(twap, CostPart.TEMPORARY_IMPACT)
                + part(twap, CostPart.PERMANENT_IMPACT)
                + part(twap, CostPart.TRANSIENT_IMPACT);
        out.element("h3", "What TWAP pays under this model");
        Table table = new Table("Mean over the test sessions, bps of arrival notional", "Part", "#bps");
        for (CostPart part : CostPart.values()) {
            if (part(twap, part) != 0) {
                table.row(part.label(), Fmt.fixed(part(twap, part), 4));
            }
        }
        table.row("Controllable cost", Fmt.fixed(twap.meanBps(), 4));
        table.row("Fees, apart", Fmt.fixed(twap.feesBps(), 4));
        table.row("For comparison: impact of the whole order by the square-root law", Fmt.fixed(lawBps, 4));
        table.write(out);
        out.p(
                ("The square-root law for the whole order, Y sigma_day sqrt(X / V_day) with Y = %s, sigma_day = %s bps, X = %s and "
                                + "V_day = %s%s shares, says %s bps of impact; the model charges TWAP %s bps%s.%s")
                        .formatted(
                                Fmt.significant(y),
                                Fmt.fixed(1e4 * profile.sigmaDay(), 0),
                                Fmt.whole(shares),
                                Fmt.whole(Math.round(profile.advShares())),
                                profile.volumeIsProxy() ? " assumed" : "",
                                Fmt.bps(lawBps),
                                Fmt.fixed(impactBps, 4),
                                factor(lawBps, impactBps),
                                lawBps > KIND * impactBps
                                        ? " Applying the law to each child order is a choice, and a kind one."
                                        : ""));
    }

    private static String factor(double lawBps, double impactBps) {
        if (!(impactBps > 0) || !(lawBps > 0)) {
            return "";
        }
        return lawBps >= impactBps
                ? ", %s times less".formatted(Fmt.fixed(lawBps / impactBps, 1))
                : ", %s times more".formatted(Fmt.fixed(impactBps / lawBps, 1));
    }

    private static double part(StrategySummary summary, CostPart part) {
        return summary.partsBps()[part.ordinal()];
    }
}
