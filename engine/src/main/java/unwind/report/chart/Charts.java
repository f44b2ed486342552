package unwind.report.chart;

import java.util.List;

/** Every kind of chart. */
public final class Charts {
    public static final List<Chart<?>> ALL = List.of(
            new PriceChart(),
            new SpreadChart(),
            new VolumeChart(),
            new IntradayProfileChart(),
            new ScheduleChart(),
            new InventoryChart(),
            new CostBarsChart(),
            new PairedDifferenceChart(),
            new TrainingCurvesChart(),
            new LossChart(),
            new TemperatureChart(),
            new RewardChart());

    private Charts() {}
}
