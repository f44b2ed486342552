package unwind.app.data;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartLink;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.chart.WindowSlider;
import unwind.market.Session;
import unwind.report.chart.Chart;
import unwind.report.chart.DepthChart;
import unwind.report.chart.PriceChart;
import unwind.report.chart.SpreadChart;
import unwind.report.chart.VolumeChart;

/** Price, half-spread, depth and volume of the selected session over one time axis, which the lowest chart shows. */
final class SessionCharts extends VBox {
    /** Pixels for the widest value axis, that of the volume. */
    private static final double AXIS_ROOM = 92;

    private final List<Chart<Session>> kinds =
            List.of(new PriceChart(), new SpreadChart(), new DepthChart(), new VolumeChart());
    private final List<ChartPane> panes;

    SessionCharts(DataViewModel model, ChartPanes charts) {
        setId("session-charts");
        getStyleClass().add("linked-charts");
        panes = kinds.stream().map(k -> charts.pane("data-" + k.id())).toList();
        ChartLink.tie(panes.toArray(ChartPane[]::new));
        Label title = new Label();
        title.getStyleClass().add("pane-title");
        getChildren().add(title);
        for (ChartPane pane : panes) {
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.setPrefHeight(100);
            getChildren().add(pane);
        }
        getChildren().add(new WindowSlider("session-window", panes.getLast()));
        panes.getLast().setPrefHeight(128);
        panes.getFirst().setPrefHeight(120);
        model.selectedProperty()
                .subscribe(row -> row.map(SessionRow::session).ifPresent(session -> {
                    title.setText("%s on %s".formatted(session.ticker(), session.date()));
                    show(session);
                }));
    }

    private void show(Session session) {
        for (int i = 0; i < kinds.size(); i++) {
            Chart<Session> kind = kinds.get(i);
            String file = "%s-%s-%s".formatted(kind.id(), session.ticker().toLowerCase(Locale.ROOT), session.date());
            ChartRecipe recipe = ChartRecipe.of(kind, file, session).withAxisRoom(AXIS_ROOM);
            panes.get(i).show(i == kinds.size() - 1 ? recipe : recipe.aboveAnother());
        }
    }
}
