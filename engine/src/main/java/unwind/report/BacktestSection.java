package unwind.report;

import java.util.List;
import java.util.Optional;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategySummary;

/** All strategies on the same sessions: costs, then tests against each yardstick. */
final class BacktestSection implements Section {
    @Override
    public String id() {
        return "backtest";
    }

    @Override
    public String title() {
        return "Backtest";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return input.untested();
    }

    @Override
    public void write(ReportInput input, Html out) {
        out.p(("%s on %s (%s), never seen in training. Cost is controllable cost against the mid of the same minute; "
                        + "implementation shortfall (IS) against arrival adds price drift, which no schedule controls.")
                .formatted(
                        Fmt.count(input.result().sessions().size(), "test session"),
                        input.prepared().order().ticker(),
                        input.testDates()));
        costs(input, out);
        out.element("h3", "Paired comparisons");
        out.p(
                "Each line is the mean of strategy minus yardstick over the same sessions; negative is cheaper. \u201cCheaper\u201d "
                        + "needs a one-sided sign-flip p of at most 0.025, an interval below zero and more than 0.01 bps. \u201cp "
                        + "adjusted\u201d is twice that p, corrected for the number of strategies compared with the same "
                        + "yardstick (Benjamini and Hochberg 1995): hold it against 0.05 when you look at the best of many. "
                        + "The interval is a studentised bootstrap over blocks of the stated number of sessions. A verdict that "
                        + "adds \u201crests on a queue guess\u201d or \u201coptimistic\u201d is about limit orders that fill more "
                        + "easily than when traded through, and is never counted as a win.");
        for (String baseline : List.of("twap", "vwap", "static-optimum", "spread-threshold")) {
            comparison(input, baseline, out);
        }
    }

    private static void costs(ReportInput input, Html out) {
        Table table = new Table(
                "Cost by strategy, bps of arrival notional, lower is better",
                "Strategy",
                "#Mean cost",
                "#Median",
                "#Ratio to TWAP",
                "#Capture",
                "#Fees",
                "#Mean IS",
                "#SD of IS",
                "#Completed");
        for (StrategySummary s : input.result().summaries()) {
            table.row(
                    List.of(
                            s.hasForesight() ? s.label() + " \u2020" : s.label(),
                            input.bps().cost(s.meanBps()),
                            input.bps().cost(s.medianBps()),
                            Fmt.fixed(s.ratioToTwap(), 3),
                            Fmt.percent(s.capture()),
                            Fmt.bps(s.feesBps()),
                            Fmt.bps(s.shortfallMeanBps()),
                            Fmt.bps(s.shortfallSdBps()),
                            Fmt.percent(s.completion())),
                    input.marks(s.id()));
        }
        table.write(out);
        out.element(
                "p",
                "\u2020 knows the future: a bound, not a strategy. Capture is the share of the gap between TWAP and the "
                        + "hindsight optimum that was saved; blank (\u2013) where that gap is under 1 % of TWAP."
                        + (input.answer().isPresent() ? " The marked line is the schedule of this report." : ""),
                "class",
                "meta");
    }

    private static void comparison(ReportInput input, String baseline, Html out) {
        Table table = new Table(
                "Against " + input.label(baseline),
                "Strategy",
                "#Mean (bps)",
                "#Median (bps)",
                "#95 % interval (bps)",
                "#p",
                "#p adjusted",
                "#Cheaper in",
                "#Sessions",
                "#Block",
                "Verdict");
        boolean any = false;
        for (StrategySummary s : input.result().summaries()) {
            for (PairedComparison c : Verdicts.against(s, baseline).stream().toList()) {
                any = true;
                table.row(
                        List.of(
                                s.label(),
                                input.bps().difference(c.meanBps()),
                                input.bps().difference(c.medianBps()),
                                input.bps().interval(c.intervalLowBps(), c.intervalHighBps()),
                                Fmt.p(c.permutationP()),
                                Fmt.p(c.adjustedP()),
                                Fmt.percent(c.winRate()),
                                Fmt.whole(c.sessions()),
                                Fmt.whole(c.blockLength()),
                                c.verdictWords()),
                        input.marks(s.id()));
            }
        }
        if (any) {
            table.write(out);
        }
    }
}
