package unwind.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unwind.backtest.StrategySummary;
import unwind.cost.CostPart;
import unwind.report.chart.CostBarsChart;

/** Where the cost comes from. */
final class CostPartsSection implements Section {
    @Override
    public String id() {
        return "cost-parts";
    }

    @Override
    public String title() {
        return "Where the cost comes from";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return input.untested();
    }

    @Override
    public void write(ReportInput input, Html out) {
        int rows = input.result().summaries().size();
        Figures.add(
                out,
                new CostBarsChart(),
                input.result(),
                "parts-chart",
                110 + 34 * rows,
                "Mean controllable cost by part over the test sessions; fees are the same for every schedule and not"
                        + " shown.");
        List<CostPart> parts = Arrays.stream(CostPart.values())
                .filter(part -> input.result().summaries().stream().anyMatch(s -> s.partsBps()[part.ordinal()] != 0))
                .toList();
        List<String> headers = new ArrayList<>(List.of("Strategy"));
        parts.forEach(part -> headers.add("#" + part.label()));
        headers.add("#Cost");
        Table table = new Table("Mean cost by part, bps of arrival notional; negative is earned", headers);
        for (StrategySummary s : input.result().summaries()) {
            List<String> cells = new ArrayList<>(List.of(s.label()));
            parts.forEach(part -> cells.add(Fmt.fixed(s.partsBps()[part.ordinal()], 3)));
            cells.add(Fmt.fixed(s.meanBps(), 3));
            table.row(cells, input.marks(s.id()));
        }
        table.write(out);
    }
}
