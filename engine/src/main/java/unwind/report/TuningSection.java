package unwind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unwind.param.ParamValues;
import unwind.report.chart.ParallelCoordinatesChart;
import unwind.run.TrialResult;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;
import unwind.train.search.Importance;
import unwind.train.search.ParamRange;

/** How the settings were searched for, and what mattered. */
final class TuningSection implements Section {
    @Override
    public String id() {
        return "tuning";
    }

    @Override
    public String title() {
        return "Search for settings";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                input.extras().search().isPresent(),
                input.agent().isPresent()
                        ? "No search was named; where the settings come from one, --tune adds it."
                        : "Nothing was trained here, so there are no settings to search for.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        TuneResult search = input.extras().search().orElseThrow();
        TuneSpec spec = search.spec();
        out.p(("%s drawn at random (seed %d) from the ranges below, %s of successive halving: of each round the"
                        + " cheapest 1 in %d goes on with more steps, up to %s. Trials were trained on %s and compared on %s; no"
                        + " test session was looked at.%s")
                .formatted(
                        Fmt.count(spec.trials(), "trial"),
                        spec.base().seed(),
                        Fmt.count(spec.rungs(), "round"),
                        spec.factor(),
                        Fmt.count(spec.base().agent().integer("steps"), "step"),
                        spec.base().split().orElseThrow().train(),
                        spec.base().split().orElseThrow().validate().orElseThrow(),
                        search.stopped() ? " The search was not finished." : ""));
        if (search.trials().stream().anyMatch(t -> t.last().isPresent())) {
            Figures.add(
                    out,
                    new ParallelCoordinatesChart(),
                    new ParallelCoordinatesChart.Data(spec.space(), search.trials(), 0),
                    "search-chart",
                    400,
                    "Every trial across its settings, its validation cost at the right.");
        }
        trials(search, out);
        importance(search, out);
        used(search, input.prepared().spec().agent(), out);
    }

    private static void trials(TuneResult search, Html out) {
        List<ParamRange> ranges = search.spec().space().ranges();
        List<String> headers = new ArrayList<>(List.of("Trial", "#Steps", "#Validation cost (bps)", "#Ratio to TWAP"));
        ranges.forEach(r -> headers.add("#" + r.spec().label()));
        Table table = new Table("Trials, the best first: those that came further, then the cheaper ones", headers);
        boolean first = true;
        for (TrialResult trial : search.trials()) {
            List<String> cells = new ArrayList<>();
            cells.add(Integer.toString(trial.number()));
            cells.add(trial.last().map(r -> Fmt.whole(r.steps())).orElse("no result"));
            cells.add(Fmt.fixed(trial.last().map(TrialResult.Rung::costBps).orElse(Double.NaN), 4));
            cells.add(Fmt.fixed(trial.last().map(TrialResult.Rung::ratioToTwap).orElse(Double.NaN), 3));
            ranges.forEach(r -> cells.add(
                    trial.values().getOrDefault(r.spec().key(), r.spec().defaultValue())));
            table.row(cells, first && trial.last().isPresent());
            first = false;
        }
        table.write(out);
    }

    private static void importance(TuneResult search, Html out) {
        Table table = new Table(
                "What mattered in the first round",
                "Setting",
                "#Share of variance",
                "#p",
                "Mean cost by group (trials)");
        for (Importance line : search.importance()) {
            table.row(
                    label(search.spec(), line.key()),
                    Fmt.percent(line.share()),
                    Fmt.p(line.p()),
                    line.groups().stream()
                            .map(g -> "%s: %s (%d)".formatted(g.label(), Fmt.fixed(g.meanCostBps(), 4), g.trials()))
                            .collect(Collectors.joining("; ")));
        }
        table.write(out);
        out.element(
                "p",
                "Share of the variance of cost between the groups of one setting, corrected for chance (omega"
                        + " squared), with a permutation p; all trials of the first round have the same budget."
                        + " Interactions count as noise, and few trials say little: a blank means too few.",
                "class",
                "meta");
    }

    private static String label(TuneSpec spec, String key) {
        return spec.space().ranges().stream()
                .filter(r -> r.spec().key().equals(key))
                .map(r -> r.spec().label())
                .findFirst()
                .orElse(key);
    }

    private static void used(TuneResult search, ParamValues agent, Html out) {
        boolean best = search.trials().stream()
                .filter(t -> t.last().isPresent())
                .findFirst()
                .map(t -> TuneSpec.settings(agent, t.values()).equals(agent))
                .orElse(false);
        out.p(
                best
                        ? "The agent of this report has the settings of the first line."
                        : "The agent of this report does not have the settings of the first line: it was trained with"
                                + " those under \u201cAgent\u201d.");
    }
}
