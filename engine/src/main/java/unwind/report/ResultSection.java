package unwind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unwind.backtest.BacktestResult;
import unwind.backtest.PairedComparison;
import unwind.backtest.StrategyResult;
import unwind.backtest.StrategySummary;
import unwind.market.Finding;
import unwind.market.Severity;
import unwind.run.AgentKind;

/** What the backtest says about the answer, in words that claim no more than the test. */
final class ResultSection implements Section {
    @Override
    public String id() {
        return "result";
    }

    @Override
    public String title() {
        return "What it is worth";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return input.untested();
    }

    @Override
    public void write(ReportInput input, Html out) {
        input.answer().ifPresentOrElse(answer -> answer(input, answer, out), () -> played(input, out));
        warnings(input, out);
    }

    private static void answer(ReportInput input, ReportInput.Answer answer, Html out) {
        input.answered()
                .ifPresentOrElse(
                        summary -> {
                            headline(input, summary, out);
                            comparisons(input, summary, out);
                        },
                        () -> out.element(
                                "p",
                                "\u201c%s\u201d was not among the strategies of this backtest, so nothing can be said about its cost."
                                        .formatted(answer.strategy()),
                                "class",
                                "lead"));
        adaptive(input, answer, out);
    }

    /** Of a backtest alone: the cheapest of all that were played, and what the models did. */
    private static void played(ReportInput input, Html out) {
        Optional<StrategySummary> cheapest = input.cheapest(s -> true);
        if (cheapest.isEmpty()) {
            out.element("p", "Nothing was played that could be had without knowing the future.", "class", "lead");
            return;
        }
        StrategySummary best = cheapest.get();
        out.element(
                "p",
                "Which way of selling %s shares of %s cost least? %s: %s bps on average over %s, %s."
                        .formatted(
                                Fmt.whole(input.prepared().order().shares()),
                                input.prepared().order().ticker(),
                                best.label(),
                                input.bps().cost(best.meanBps()),
                                Fmt.count(input.result().sessions().size(), "test session"),
                                input.testDates()),
                "class",
                "lead");
        Optional<StrategySummary> atMarket = input.cheapest(s -> !posts(input, s));
        if (posts(input, best)) {
            out.p(
                    "It posts limit prices, and when these fill is assumed, not observed: read \u201cLimit orders\u201d first."
                            + atMarket.map(s -> " The cheapest that sells at market is %s, at %s bps."
                                            .formatted(s.label(), input.bps().cost(s.meanBps())))
                                    .orElse(""));
        }
        out.p(
                "The cheapest of many is cheap by luck too: hold the adjusted p of the table below against 0.05 before you"
                        + " rely on it. Against TWAP, on the same sessions:");
        against(
                input,
                Stream.of(Optional.of(best.id()), atMarket.map(StrategySummary::id), input.leading())
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                out);
    }

    private static boolean posts(ReportInput input, StrategySummary summary) {
        return input.result()
                .strategy(summary.id())
                .filter(StrategyResult::hasLimitFills)
                .isPresent();
    }

    private static void against(ReportInput input, Set<String> ids, Html out) {
        out.open("ul");
        input.result().summaries().stream()
                .filter(s -> ids.contains(s.id()))
                .forEach(s -> Verdicts.against(s, "twap")
                        .ifPresent(c -> out.element(
                                "li",
                                "%s: %s."
                                        .formatted(
                                                s.label(), Verdicts.sentence(c, input.label("twap"), input.bps())))));
        out.close();
    }

    private static void headline(ReportInput input, StrategySummary answer, Html out) {
        Optional<PairedComparison> toTwap = Verdicts.against(answer, "twap");
        String verdict = toTwap.map(c -> Verdicts.sentence(c, input.label("twap"), input.bps()))
                .orElse("TWAP was not played");
        out.element("p", "%s \u2013 %s.".formatted(answer.label(), verdict), "class", "lead");
        out.open("div", "class", "tiles");
        tile(out, answer.label(), input.bps().cost(answer.meanBps()), "bps");
        input.result()
                .summary("twap")
                .ifPresent(twap -> tile(out, twap.label(), input.bps().cost(twap.meanBps()), "bps"));
        toTwap.ifPresent(c -> {
            tile(out, "Difference to " + input.label("twap"), input.bps().difference(c.meanBps()), "bps");
            tile(out, "Difference on one order", dollars(input.result(), c.meanBps()), "$");
        });
        out.close();
    }

    private static String dollars(BacktestResult result, double bps) {
        double notional = result.strategies().get(0).sessions().stream()
                .mapToDouble(r -> r.arrivalNotionalDollars())
                .average()
                .orElse(Double.NaN);
        return Fmt.signed(bps / 1e4 * notional, 2);
    }

    private static void tile(Html out, String label, String value, String unit) {
        out.open("div", "class", "tile");
        out.element("span", label, "class", "key-label");
        out.open("span", "class", "value")
                .text(value)
                .element("span", unit, "class", "unit")
                .close();
        out.close();
    }

    private static void comparisons(ReportInput input, StrategySummary answer, Html out) {
        List<PairedComparison> others = answer.comparisons().stream()
                .filter(c -> !c.baseline().equals("twap"))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        out.p("Against the other yardsticks, on the same sessions, data and costs:");
        out.open("ul");
        others.forEach(c -> out.element("li", Verdicts.sentence(c, input.label(c.baseline()), input.bps()) + "."));
        out.close();
        boolean beatsPlainRivals = others.stream()
                .filter(c ->
                        c.baseline().equals("static-optimum") || c.baseline().equals("spread-threshold"))
                .allMatch(PairedComparison::isWin);
        if (!beatsPlainRivals && answer.id().endsWith("-static")) {
            out.p("The plain rivals (best fixed schedule, spread threshold) are not beaten: what was learned here is"
                    + " not shown to be worth more than a simple rule.");
        }
    }

    private static void adaptive(ReportInput input, ReportInput.Answer answer, Html out) {
        String adaptive = input.agent().map(a -> a.kind().id()).orElse(AgentKind.SAC.id());
        if (answer.strategy().equals(adaptive)) {
            return;
        }
        input.result()
                .summary(adaptive)
                .ifPresent(sac -> Verdicts.against(sac, "twap")
                        .ifPresent(c -> out.p(
                                ("Deciding minute by minute with live quotes (%s) is a different thing from the fixed "
                                                + "schedule above: %s. The schedule does not earn this figure.")
                                        .formatted(
                                                sac.label(), Verdicts.sentence(c, input.label("twap"), input.bps())))));
    }

    private static void warnings(ReportInput input, Html out) {
        List<String> notes = new ArrayList<>(input.result().warnings());
        input.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
        input.prepared().data().findings().stream()
                .filter(f -> f.severity() == Severity.SERIOUS)
                .map(ResultSection::text)
                .forEach(notes::add);
        if (notes.isEmpty()) {
            return;
        }
        out.open("div", "class", "note", "role", "note");
        out.element("h3", "Read this with the numbers").open("ul");
        notes.forEach(n -> out.element("li", n));
        out.close().close();
    }

    private static String text(Finding finding) {
        return "%s: %s %s".formatted(finding.title(), finding.what(), finding.action());
    }
}
