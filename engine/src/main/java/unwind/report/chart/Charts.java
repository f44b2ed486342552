package unwind.report.chart;

import java.util.List;

/** Every kind of chart. */
public final class Charts {
    public static final List<Chart<?>> ALL = List.of(
            new PriceChart(),
            new SpreadChart(),
            new DepthChart(),
            new VolumeChart(),
            new IntradayProfileChart(),
            new ProfileComparisonChart(),
            new CostCurveChart(),
            new ScheduleChart(),
            new InventoryChart(),
            new CumulativeChart(),
            new CostBarsChart(),
            new PairedDifferenceChart(),
            new TrainingCurvesChart(),
            new RunCurvesChart(),
            new LossChart(),
            new TemperatureChart(),
            new RewardChart(),
            new PolicyMapChart(),
            new ParallelCoordinatesChart());

    private Charts() {}
}
