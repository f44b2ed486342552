package unwind.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import unwind.backtest.BacktestResult;
import unwind.cost.CostPart;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.report.ReportSamples;
import unwind.run.AgentParams;
import unwind.run.CostCurve;
import unwind.run.PolicyMap;
import unwind.run.TrialResult;
import unwind.train.search.SearchSpace;

/** One chart of each kind, made from samples. */
final class ChartSamples {
    private static final List<String> SHOWN = List.of("sac", "twap", "vwap", "hindsight");

    private ChartSamples() {}

    private static final Session SESSION = ReportSamples.session("AAPL", java.time.LocalDate.of(2024, 7, 8), true, 5);
    private static final BacktestResult RESULT = ReportSamples.backtest("AAPL", 12);
    private static final MarketProfile PROFILE = RESULT.sessions().get(0).profile();

    static JFreeChart make(Chart<?> kind, ChartStyle style) {
        return switch (kind) {
            case IntradayProfileChart c ->
                c.create(new IntradayProfileChart.Data(PROFILE, ExchangeClock.of(SESSION)), style);
            case ScheduleChart c -> c.create(SessionPaths.of(RESULT, 2, SHOWN), style);
            case InventoryChart c -> c.create(SessionPaths.of(RESULT, 2, SHOWN), style);
            case CumulativeChart c ->
                c.create(
                        new CumulativeChart.Data(
                                ExchangeClock.of(SESSION),
                                0,
                                60,
                                List.of(new CumulativeChart.Line(
                                        "sac", "SAC", new double[] {0, 10, 20, 30, 40, 50, 60}, new double[] {
                                            0, 300, 500, 700, 800, 900, 1000
                                        }))),
                        style);
            case PairedDifferenceChart c -> c.create(new PairedDifferenceChart.Data(RESULT, "twap"), style);
            case CostBarsChart c -> c.create(RESULT, style);
            case PriceChart c -> c.create(SESSION, style);
            case SpreadChart c -> c.create(SESSION, style);
            case DepthChart c -> c.create(SESSION, style);
            case ProfileComparisonChart c ->
                c.create(
                        new ProfileComparisonChart.Data(
                                List.of(
                                        new ProfileComparisonChart.Group("Train", PROFILE),
                                        new ProfileComparisonChart.Group("Test", PROFILE)),
                                ExchangeClock.of(SESSION)),
                        style);
            case CostCurveChart c ->
                c.create(
                        new CostCurve(
                                60,
                                new double[] {1, 500, 1000},
                                Map.of(
                                        CostPart.SPREAD, new double[] {0.5, 0.5, 0.5},
                                        CostPart.TEMPORARY_IMPACT, new double[] {0.01, 0.2, 0.3}),
                                3),
                        style);
            case RunCurvesChart c ->
                c.create(
                        List.of(
                                new RunCurvesChart.Curve("first", ReportSamples.history()),
                                new RunCurvesChart.Curve("second", ReportSamples.history())),
                        style);
            case VolumeChart c -> c.create(SESSION, style);
            case TrainingCurvesChart c -> c.create(ReportSamples.history(), style);
            case LossChart c -> c.create(ReportSamples.history(), style);
            case TemperatureChart c -> c.create(ReportSamples.history(), style);
            case RewardChart c -> c.create(ReportSamples.history(), style);
            case PolicyMapChart c ->
                c.create(
                        new PolicyMap(
                                0,
                                390,
                                130,
                                new double[] {0.5, 0.8, 1.2},
                                new double[][] {{1.6, 0.4}, {1.2, Double.NaN}, {2.4, 0}},
                                new int[][] {{40, 30}, {60, 0}, {10, 5}},
                                4,
                                SESSION),
                        style);
            case ParallelCoordinatesChart c -> c.create(search(), style);
            default -> throw new IllegalStateException("add a sample of " + kind.id());
        };
    }

    /** Twelve trials over the usual space; a larger learning rate is cheaper. */
    static ParallelCoordinatesChart.Data search() {
        SearchSpace space = SearchSpace.of(List.of(), AgentParams.PARAMS);
        List<TrialResult> trials = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Map<String, String> values = space.sample(3, number);
            double cost = 0.9 - 40 * Double.parseDouble(values.get("learningRate"));
            trials.add(new TrialResult(
                    number, values, List.of(new TrialResult.Rung(0, 5000, cost, cost / 1.2, 5000)), Optional.empty()));
        }
        return new ParallelCoordinatesChart.Data(space, trials, 2);
    }
}
