package unwind.app.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartLink;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.form.LazyTab;
import unwind.backtest.BacktestResult;
import unwind.report.chart.CostBarsChart;
import unwind.report.chart.InventoryChart;
import unwind.report.chart.PairedDifferenceChart;
import unwind.report.chart.ScheduleChart;
import unwind.report.chart.SessionPaths;

/** Below the table: one session's schedules, what all sessions cost, by kind of session, and under other settings. */
final class BacktestCharts extends TabPane {
    private static final String EMPTY = "Run a backtest to see this chart.";

    private final BacktestViewModel model;
    private final ChartPane schedule;
    private final ChartPane inventory;
    private final ChartPane costs;
    private final ChartPane differences;
    private final SessionBar sessions;

    BacktestCharts(BacktestViewModel model, ChartPanes panes, List<Node> actions) {
        this.model = model;
        schedule = panes.pane("backtest-schedule-chart");
        inventory = panes.pane("backtest-inventory-chart");
        costs = panes.pane("backtest-cost-chart");
        differences = panes.pane("backtest-difference-chart");
        sessions = new SessionBar(model.sessionProperty());
        ChartLink.tie(schedule, inventory);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(sessions, space);
        bar.getChildren().addAll(actions);
        bar.getStyleClass().add("session-tools");
        VBox session = new VBox(bar, row(schedule, inventory));
        session.getStyleClass().add("session-charts");
        setId("backtest-charts");
        setAccessibleText("Charts of the backtest");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        getTabs()
                .addAll(
                        LazyTab.of("backtest-tab-session", "Schedule of a session", session),
                        LazyTab.of("backtest-tab-costs", "Costs and differences", row(costs, differences)),
                        LazyTab.of("backtest-tab-regimes", "Kinds of session", new RegimesView(model.regimes())),
                        LazyTab.of(
                                "backtest-tab-sensitivity", "Sensitivity", new SensitivityView(model.sensitivity())));
        model.resultProperty().subscribe(this::show);
        model.sessionProperty().subscribe(index -> showSession());
    }

    private static HBox row(ChartPane left, ChartPane right) {
        HBox row = new HBox(left, right);
        row.getStyleClass().add("chart-row");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private void show(Optional<BacktestResult> result) {
        sessions.setDates(model.dates());
        if (result.isPresent()) {
            costs.show(ChartRecipe.of(new CostBarsChart(), "backtest-costs", result.get()));
            differences.show(ChartRecipe.of(
                    new PairedDifferenceChart(),
                    "backtest-differences-to-twap",
                    new PairedDifferenceChart.Data(result.get(), "twap")));
        } else {
            costs.clear(EMPTY);
            differences.clear(EMPTY);
        }
        showSession();
    }

    private void showSession() {
        Optional<BacktestResult> result = model.resultProperty().get();
        int index = model.sessionProperty().get();
        List<LocalDate> dates = model.dates();
        if (result.isEmpty() || index >= dates.size()) {
            schedule.clear(EMPTY);
            inventory.clear(EMPTY);
            return;
        }
        SessionPaths paths = SessionPaths.of(result.get(), index, model.shownOnCharts());
        schedule.show(ChartRecipe.of(new ScheduleChart(), "schedule-" + dates.get(index), paths));
        inventory.show(ChartRecipe.of(new InventoryChart(), "inventory-" + dates.get(index), paths));
    }
}
