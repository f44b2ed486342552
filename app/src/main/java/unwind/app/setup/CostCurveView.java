package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.market.Session;
import unwind.report.chart.CostCurveChart;
import unwind.run.CostCurve;

/** The cost of one child order by its size, and a slider for the minute in which it is sold. */
final class CostCurveView extends VBox {
    private static final int OPEN = 570;

    CostCurveView(CostCurveModel model, ChartPanes charts) {
        getStyleClass().add("cost-curve");
        ChartPane pane = charts.pane("cost-curve");
        pane.setMinHeight(230);
        pane.setPrefHeight(250);
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.clear("Shown as soon as the settings fit the data.");
        Slider slider =
                new Slider(0, Session.FULL_MINUTES - 1.0, model.minuteProperty().get());
        slider.setId("cost-minute");
        slider.setBlockIncrement(5);
        slider.setAccessibleText("Minute in which the child order is sold");
        slider.valueProperty().subscribe(value -> model.minuteProperty().set((int) Math.round(value.doubleValue())));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label time = new Label();
        time.setId("cost-minute-text");
        time.getStyleClass().add("mono");
        time.setMinWidth(USE_PREF_SIZE);
        model.minuteProperty().subscribe(m -> time.setText(clock(m.intValue())));
        Label name = new Label("Sold at");
        name.setLabelFor(slider);
        name.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(name, slider, time);
        line.getStyleClass().add("inline-choice");
        Label basis = new Label();
        basis.setWrapText(true);
        basis.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        getChildren().addAll(line, pane, basis);
        model.curveProperty()
                .subscribe(curve -> curve.ifPresent(c -> {
                    pane.show(ChartRecipe.of(new CostCurveChart(), "cost-curve", c));
                    basis.setText(words(c));
                }));
    }

    private static String words(CostCurve curve) {
        return "Bps of the child order's own value, mean of %d training session%s, nothing sold before."
                .formatted(curve.sessions(), curve.sessions() == 1 ? "" : "s");
    }

    /** Exchange time of a minute since the open. */
    private static String clock(int minute) {
        int at = OPEN + minute;
        return String.format(Locale.ROOT, "%02d:%02d", at / 60, at % 60);
    }
}
