package unwind.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of a {@link PaperStudy}: as Markdown, in the form of the paper's tables and beside its figures, or as JSON. */
public final class PaperTables {
    /** Figures of Nevmyvaka, Feng and Kearns (2006, section 5.3): further saving over time and inventory alone. */
    private static final Map<String, String> PAPER = Map.of(
            "spread", "7.97",
            "immediate cost", "4.26",
            "misbalance", "0.13",
            "signed volume (bulk)", "2.81",
            "signed volume (tick)", "2.81",
            "spread + immediate cost + signed volume (bulk)", "12.85");

    /** Share of the mean |cost| below which a ratio of two costs says nothing. */
    private static final double LEAST_BPS = 0.05;

    private PaperTables() {}

    private record Study(
            String ticker,
            String fillAssumption,
            String train,
            String test,
            String timing,
            String costPreset,
            String dataHash,
            int shares,
            int blocks,
            String unit,
            List<PaperStudy.Line> privateOnly,
            List<PaperStudy.Line> withMarket,
            List<PaperStudy.Line> againstFill) {
        static Study of(PaperStudy.Result r) {
            Prepared p = r.prepared();
            return new Study(
                    p.order().ticker(),
                    r.rule().id(),
                    p.split().train().toString(),
                    p.split().test().map(Object::toString).orElse(""),
                    p.timing().id(),
                    p.costs().preset(),
                    p.data().dataHash(),
                    r.shares(),
                    r.blocks(),
                    "bps of the block's value at its start, lower is better",
                    r.privateOnly(),
                    r.withMarket(),
                    r.againstFill());
        }
    }

    /** Every figure, one object a fill assumption; ends with a line break. */
    public static String json(List<PaperStudy.Result> results) {
        return Json.text(results.stream().map(Study::of).toList());
    }

    public static String markdown(PaperStudy.Result result) {
        StringBuilder out = new StringBuilder();
        head(result, out);
        privateOnly(result, out);
        withMarket(result, out);
        againstFill(result, out);
        return out.toString();
    }

    private static void head(PaperStudy.Result result, StringBuilder out) {
        Prepared p = result.prepared();
        out.append("## %s, %s\n\n".formatted(p.order().ticker(), result.rule().id()));
        out.append(
                ("Learned on %d sessions (%s), played on %d (%s): %,d blocks of %,d shares at T = 8. Timing %s, costs"
                                + " %s, data hash %s.\n\n")
                        .formatted(
                                p.train().size(),
                                p.split().train(),
                                p.test().size(),
                                p.split().test().map(Object::toString).orElse("-"),
                                result.blocks(),
                                result.shares(),
                                p.timing().id(),
                                p.costs().preset(),
                                p.data().dataHash().substring(0, 12)));
    }

    private static void privateOnly(PaperStudy.Result result, StringBuilder out) {
        out.append("Time and inventory alone, bps against the mid at the start of a block (against the mid of the"
                + " fill):\n\n");
        out.append("| T | I | market order | submit and leave | its offset | learned | below submit and leave | paper"
                + " |\n");
        out.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (PaperStudy.Line line : result.privateOnly()) {
            out.append("| %d | %d | %s | %s | %+d | %s | %s | 27.16 to 35.50 %% |\n"
                    .formatted(
                            line.minutes(),
                            line.levels(),
                            both(line.market()),
                            both(line.submitAndLeave()),
                            line.offsetTicks(),
                            both(line.learned()),
                            saving(line.submitAndLeave(), line.learned())));
        }
        out.append('\n');
    }

    private static void withMarket(PaperStudy.Result result, StringBuilder out) {
        out.append(
                "Market variables added, T = 8, I = 8; the difference is to the first line, by sessions, with its 95 %"
                        + " interval:\n\n");
        out.append(
                "| sees | learned | difference, start | difference, fill | below time and inventory alone | paper |\n");
        out.append("| --- | --- | --- | --- | --- | --- |\n");
        lines(result.withMarket(), result.withMarket().get(0), out);
        out.append('\n');
    }

    private static void againstFill(PaperStudy.Result result, StringBuilder out) {
        out.append("The same, learned against the mid of the fill:\n\n");
        out.append(
                "| sees | learned | difference, start | difference, fill | below time and inventory alone | paper |\n");
        out.append("| --- | --- | --- | --- | --- | --- |\n");
        lines(result.againstFill(), result.withMarket().get(0), out);
        out.append('\n');
    }

    private static void lines(List<PaperStudy.Line> lines, PaperStudy.Line blind, StringBuilder out) {
        for (PaperStudy.Line line : lines) {
            boolean same = line.equals(blind);
            String paper = PAPER.getOrDefault(line.name(), "");
            out.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            line.name(),
                            both(line.learned()),
                            same
                                    ? "-"
                                    : difference(
                                            line.learned().startBySession(),
                                            blind.learned().startBySession()),
                            same
                                    ? "-"
                                    : difference(
                                            line.learned().fillBySession(),
                                            blind.learned().fillBySession()),
                            same ? "-" : saving(blind.learned(), line.learned()),
                            same || paper.isEmpty() ? "-" : paper + " %"));
        }
    }

    private static String both(PaperStudy.Costs costs) {
        return "%s (%s)".formatted(bps(costs.startBps()), bps(costs.fillBps()));
    }

    private static String bps(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Percent of the rival's cost saved, in both terms; a dash where the rival costs next to nothing. */
    private static String saving(PaperStudy.Costs rival, PaperStudy.Costs learned) {
        return "%s (%s)"
                .formatted(percent(rival.startBps(), learned.startBps()), percent(rival.fillBps(), learned.fillBps()));
    }

    private static String percent(double rival, double learned) {
        return rival < LEAST_BPS ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * (1 - learned / rival));
    }

    /** Mean over sessions of the paired difference, bps, with a 95 % interval of the normal where there are ten or more. */
    private static String difference(double[] one, double[] other) {
        int n = one.length;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double d = one[i] - other[i];
            sum += d;
            squares += d * d;
        }
        double mean = sum / n;
        if (n < 10) {
            return String.format(Locale.ROOT, "%+.3f", mean);
        }
        double half = 1.96 * Math.sqrt(Math.max(0, squares / n - mean * mean) / (n - 1));
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", mean, mean - half, mean + half);
    }
}
