package unwind.report;

import java.util.Optional;
import unwind.report.chart.PairedDifferenceChart;

/** Differences to TWAP, session by session. */
final class DifferencesSection implements Section {
    @Override
    public String id() {
        return "differences";
    }

    @Override
    public String title() {
        return "Difference to TWAP, session by session";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                input.result().strategy("twap").isPresent()
                        && input.result().strategies().size() > 1,
                "It takes TWAP and another strategy.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        int rows = input.result().strategies().size() - 1;
        Figures.add(
                out,
                new PairedDifferenceChart(),
                new PairedDifferenceChart.Data(input.result(), "twap"),
                "differences-chart",
                110 + 46 * rows,
                "Cost minus TWAP's on the same session: points are sessions, squares means, lines 95 % intervals. Left of "
                        + "zero is cheaper.");
    }
}
