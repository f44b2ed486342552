package unwind.report;

import unwind.backtest.BacktestResult;
import unwind.order.ExecutionTiming;

/** The rules the figures were made under, and where they stop to hold. */
final class LimitsSection implements Section {
    @Override
    public String id() {
        return "limits";
    }

    @Override
    public String title() {
        return "Rules and limits";
    }

    @Override
    public void write(ReportInput input, Html out) {
        BacktestResult result = input.result();
        out.open("ul");
        item(out, "Timing.", timing(result.timing()));
        item(out, "Pace band.", band(result.paceBandPct()));
        item(
                out,
                "Cost.",
                "Measured against the mid of the same minute, fees apart. Price drift is risk that a schedule takes,"
                        + " not cost that it controls; the standard deviation of IS stands beside every cost.");
        item(out, "Market orders.", marketOrders(input));
        item(
                out,
                "Limit orders.",
                "Whether one fills is assumed, never observed: \u201ctrade-through\u201d is the conservative rule and"
                        + " the only one under which a result counts. Every strategy with limit prices names its rule.");
        item(
                out,
                "Replay.",
                "The market of the test sessions does not react to the order: impact is modelled by formula, not"
                        + " measured. Compare strategies by these figures; do not budget with them.");
        if (input.untested().isEmpty()) {
            item(
                    out,
                    "Sample.",
                    "%s of one ticker, %s. Differences under 0.01 bps never count, and fewer than ten sessions decide nothing."
                            .formatted(Fmt.count(result.sessions().size(), "test session"), input.testDates()));
        }
        item(
                out,
                "Schedule.",
                "It assumes a regular session like those it was fitted on: not a half day, a halt, an auction or a day"
                        + " of news. Whatever is left in the last minute is sold at market and paid for.");
        out.close();
    }

    private static void item(Html out, String name, String text) {
        out.open("li").element("strong", name).text(" " + text).close();
    }

    private static String timing(ExecutionTiming timing) {
        return switch (timing) {
            case SNAPSHOT -> "snapshot: a decision sees the closing quote that it hits, and nothing later.";
            case NEXT_ROW ->
                "next-row: a decision sees rows up to the minute before the one that fills it, 60 s of latency.";
        };
    }

    private static String marketOrders(ReportInput input) {
        String quotes = input.prepared().data().hasExtremes()
                ? "the quotes of a minute here are its extremes, so the book is set back round its mid with an assumed"
                        + " spread"
                : input.prepared().data().hasEstimates()
                        ? "there are no quotes here, so spread and sizes are estimates"
                        : "the closing quote of the minute";
        return "Filled at once and whole against the displayed bid levels (" + quotes
                + "); beyond the last level the price"
                + " falls by one tick per mean level size. Hidden orders, queues and other venues are not in the data.";
    }

    private static String band(double percent) {
        return percent >= 100
                ? "Off. Waiting for the close then looks cheap, and is risk rather than skill."
                : "Adaptive, fitted and bound strategies keep within \u00b1%s %% of the order round the TWAP line, so that waiting for the close does not pass for skill."
                        .formatted(Fmt.significant(percent));
    }
}
