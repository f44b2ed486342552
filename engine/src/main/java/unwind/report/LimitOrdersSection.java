package unwind.report;

import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategyResult;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.sim.LimitRules;

/** Strategies that post limit prices, under each assumption about when these fill. */
final class LimitOrdersSection implements Section {
    @Override
    public String id() {
        return "limit-orders";
    }

    @Override
    public String title() {
        return "Limit orders";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(!posting(input.result()).isEmpty(), "No strategy that was played posts limit prices.");
    }

    private static List<StrategyResult> posting(BacktestResult result) {
        return result.strategies().stream()
                .filter(StrategyResult::hasLimitFills)
                .toList();
    }

    @Override
    public void write(ReportInput input, Html out) {
        BacktestResult result = input.result();
        double share = 100
                * LimitRules.of(
                                LimitRules.DEFAULT.rule(),
                                input.prepared().spec().strategies())
                        .volumeShare();
        out.p(("Minute bars do not say where an order stood in the queue, so when a limit order fills is an"
                        + " assumption, and it decides what passive orders seem to earn. Trade-through: the minute trades one tick"
                        + " beyond the price (conservative). Queue: the price is reached and more trades at or above it than stood"
                        + " ahead. Touch: the price is reached (optimistic). A fill gets at most %s %% of the minute\u2019s"
                        + " volume; what is left at the end goes to market.")
                .formatted(Fmt.significant(share)));
        Table table = new Table(
                "Strategies with limit prices, bps of arrival notional, lower is better",
                "Strategy",
                "Fill assumption",
                "#Mean cost",
                "#Filled by limits",
                "#Price improvement",
                "#Adverse selection",
                "#Mean IS",
                "Against TWAP");
        for (StrategyResult strategy : posting(result)) {
            result.summary(strategy.id()).ifPresent(s -> row(table, strategy, s, input));
        }
        table.write(out);
        out.p("Price improvement is what selling above the mid earned, a negative cost. Adverse selection is how far"
                + " the mid had risen by the end of the minute of the fill, the price of being picked off: the two"
                + " are always read together. A cost that is low under queue or touch only is no finding.");
        if (input.prepared().data().hasExtremes()) {
            out.p("Rows of this data hold a minute\u2019s extremes: results of limit orders are exploratory here.");
        }
    }

    private static void row(Table table, StrategyResult strategy, StrategySummary summary, ReportInput input) {
        table.row(
                List.of(
                        summary.label(),
                        strategy.fillRule().id(),
                        input.bps().cost(summary.meanBps()),
                        Fmt.percent(limitShare(strategy)),
                        input.bps().cost(part(summary, CostPart.PRICE_IMPROVEMENT)),
                        input.bps().cost(part(summary, CostPart.ADVERSE_SELECTION)),
                        Fmt.bps(summary.shortfallMeanBps()),
                        Verdicts.against(summary, "twap")
                                .map(c -> c.verdictWords())
                                .orElse("\u2013")),
                input.marks(summary.id()));
    }

    private static double part(StrategySummary summary, CostPart part) {
        return summary.partsBps()[part.ordinal()];
    }

    /** Shares that limit orders sold over all shares sold, in the sessions shown. */
    private static double limitShare(StrategyResult strategy) {
        List<Fill> fills =
                strategy.sessions().stream().flatMap(r -> r.fills().stream()).toList();
        double limits = fills.stream()
                .filter(f -> f.type() == OrderType.LIMIT)
                .mapToInt(Fill::shares)
                .sum();
        return limits / fills.stream().mapToInt(Fill::shares).sum();
    }
}
