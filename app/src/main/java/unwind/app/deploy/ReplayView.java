package unwind.app.deploy;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.command.CommandButton;
import unwind.app.form.ChoiceText;
import unwind.market.Session;
import unwind.report.chart.CumulativeChart;

/** A recorded session goes by, and the schedule is revised. */
final class ReplayView extends VBox {
    private static final String EMPTY =
            "Replay sends a recorded session to the endpoint, one minute after another, and draws what it answers.";

    private final ReplayViewModel model;
    private final ChartPane chart;
    private final Label decision = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    ReplayView(ReplayViewModel model, ChartPanes charts) {
        this.model = model;
        chart = charts.pane("replay-chart");
        setId("replay-panel");
        getStyleClass().add("call-side");
        decision.setId("replay-decision");
        decision.getStyleClass().add("call-headline");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the replay");
        HBox tools = new HBox(
                sessions(),
                speeds(),
                Ui.space(),
                CommandButton.of(model.stopCommand(), "Esc", MaterialDesignS.STOP),
                CommandButton.of(model.startCommand(), "", MaterialDesignP.PLAY, "button-outlined", "accent"));
        tools.getStyleClass().add("tools");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(tools, bar, decision, Ui.message("replay-message", model.messageProperty()), chart);
        model.stateProperty().subscribe(this::show);
    }

    private ComboBox<Session> sessions() {
        ComboBox<Session> box = new ComboBox<>(model.sessions());
        box.setId("replay-session");
        box.setAccessibleText("Recorded session");
        box.setConverter(ChoiceText.orElse("No data loaded", s -> s.ticker() + " " + s.date()));
        model.sessionProperty().subscribe(session -> box.setValue(session.orElse(null)));
        box.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                model.sessionProperty().set(Optional.of(is));
            }
        });
        return box;
    }

    private ComboBox<ReplayViewModel.Speed> speeds() {
        ComboBox<ReplayViewModel.Speed> box =
                new ComboBox<>(FXCollections.observableArrayList(ReplayViewModel.Speed.values()));
        box.setId("replay-speed");
        box.setAccessibleText("Speed of the replay");
        box.setConverter(ChoiceText.of(ReplayViewModel.Speed::label));
        box.valueProperty().bindBidirectional(model.speedProperty());
        return box;
    }

    private void show(Optional<ReplayState> now) {
        if (now.isEmpty()) {
            bar.setProgress(0);
            decision.setText("");
            chart.clear(EMPTY);
            return;
        }
        ReplayState state = now.get();
        bar.setProgress((double) state.minute() / state.minutes());
        decision.setText(state.decision());
        chart.show(ChartRecipe.of(new CumulativeChart(), "replay", state.lines()));
    }
}
