package unwind.report;

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
    public void write(ReportInput input, Html out) {
        int rows = input.result().summaries().size();
        Figures.add(
                out,
                new CostBarsChart(),
                input.result(),
                "parts-chart",
                110 + 34 * rows,
                "Mean controllable cost by part over the test sessions; fees are the same for every schedule and not shown.");
    }
}
