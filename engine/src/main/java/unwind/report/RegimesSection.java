package unwind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unwind.backtest.Regime;
import unwind.backtest.StrategySummary;

/** Whether a saving comes from one kind of session. */
final class RegimesSection implements Section {
    private static final String TWAP = "twap";

    @Override
    public String id() {
        return "regimes";
    }

    @Override
    public String title() {
        return "By kind of session";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                input.result().strategy(TWAP).isPresent()
                        && !Regime.of(input.result()).isEmpty(),
                "It takes TWAP and enough test sessions to split them in thirds.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        List<Regime> regimes = Regime.of(input.result());
        out.p("The test sessions in thirds by a property of the whole session, known only when it is over. Descriptive:"
                + " nothing was fitted to the thirds and nothing is tested in them.");
        for (Regime regime : regimes) {
            table(input, regime, out);
        }
    }

    private static void table(ReportInput input, Regime regime, Html out) {
        List<String> headers = new ArrayList<>(List.of("Strategy"));
        regime.thirds().forEach(t -> headers.add("#" + name(t)));
        Table table = new Table(
                "Mean difference to TWAP by %s (%s), bps, lower is better".formatted(regime.measure(), regime.unit()),
                headers);
        for (StrategySummary s : input.result().summaries()) {
            if (!s.id().equals(TWAP)) {
                List<String> cells = new ArrayList<>(List.of(s.label()));
                regime.thirds().forEach(t -> cells.add(input.bps().difference(bps(t, s.id()) - bps(t, TWAP))));
                table.row(cells, input.marks(s.id()));
            }
        }
        table.write(out);
        out.element(
                "p",
                regime.thirds().stream()
                        .map(t -> "%s: %s to %s %s, TWAP costs %s bps"
                                .formatted(
                                        name(t),
                                        Fmt.significant(t.from()),
                                        Fmt.significant(t.to()),
                                        regime.unit(),
                                        input.bps().cost(bps(t, TWAP))))
                        .collect(Collectors.joining("; ", "", ".")),
                "class",
                "meta");
    }

    private static double bps(Regime.Third third, String strategy) {
        return third.meanBpsByStrategy().getOrDefault(strategy, Double.NaN);
    }

    private static String name(Regime.Third third) {
        String word = third.name().equals("mid") ? "Middle" : third.name().equals("low") ? "Low" : "High";
        return "%s (%s)".formatted(word, Fmt.count(third.sessions(), "session"));
    }
}
