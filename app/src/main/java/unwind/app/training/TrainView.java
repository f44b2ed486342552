package unwind.app.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartLink;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.command.CommandButton;
import unwind.report.chart.Chart;
import unwind.report.chart.LossChart;
import unwind.report.chart.RewardChart;
import unwind.report.chart.TemperatureChart;
import unwind.report.chart.TrainingCurvesChart;
import unwind.train.TrainingEvent;

/** Nodes of the Train screen: commands, figures, curves. */
final class TrainView extends VBox {
    private static final String CSS = "/unwind/app/training/training.css";

    private final TrainViewModel model;
    private final ChartPane validation;
    private final Map<ChartPane, Chart<List<TrainingEvent>>> learned;

    TrainView(TrainViewModel model, ChartPanes charts) {
        this.model = model;
        validation = charts.pane("train-validation-chart");
        ChartPane reward = charts.pane("train-reward-chart");
        ChartPane losses = charts.pane("train-loss-chart");
        ChartPane exploration = charts.pane("train-exploration-chart");
        learned = Map.of(reward, new RewardChart(), losses, new LossChart(), exploration, new TemperatureChart());
        ChartLink.tie(validation, reward, losses, exploration);
        setId("train-screen");
        getStyleClass().addAll("screen", "train-screen");
        getStylesheets()
                .add(Objects.requireNonNull(TrainView.class.getResource(CSS)).toExternalForm());
        GridPane curves = curves(reward, losses, exploration);
        VBox.setVgrow(curves, Priority.ALWAYS);
        getChildren().addAll(header(), status(), figures(), curves);
        model.eventsProperty().subscribe(this::draw);
    }

    private HBox header() {
        Label title = new Label("Train SAC");
        title.getStyleClass().add("screen-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                title,
                space,
                CommandButton.of(model.start(), "F5", MaterialDesignP.PLAY, "accent"),
                CommandButton.of(model.pause(), "Shortcut+Shift+P", MaterialDesignP.PAUSE),
                CommandButton.of(model.resume(), "Shortcut+Shift+P", MaterialDesignP.PLAY_PAUSE),
                CommandButton.of(model.stop(), "Shift+F5; the best policy so far is kept", MaterialDesignS.STOP));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private VBox status() {
        ProgressBar bar = new ProgressBar();
        bar.setId("train-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Training progress");
        bar.progressProperty()
                .bind(model.phaseProperty()
                        .flatMap(phase -> model.progressProperty()
                                .map(p -> phase == TrainPhase.PREPARING ? -1.0 : p.fraction())));
        Label message = new Label();
        message.setId("train-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("screen-message");
        message.textProperty().bind(model.messageProperty().map(TrainView::orInvitation));
        model.failedProperty()
                .subscribe(bad -> message.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), bad));
        bar.setMinHeight(6);
        VBox status = new VBox(bar, message);
        status.setMinHeight(Region.USE_PREF_SIZE);
        status.getStyleClass().add("screen-status");
        return status;
    }

    private static String orInvitation(String message) {
        return message.isEmpty()
                ? "Start training: SAC learns on the training sessions and is measured on the validation sessions; the "
                        + "test sessions stay unseen until the backtest."
                : message;
    }

    private GridPane figures() {
        ObservableValue<TrainProgress> progress = model.progressProperty();
        GridPane row = new GridPane();
        row.getStyleClass().add("figure-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.addRow(
                0,
                new FigureTile(
                        "train-steps",
                        "Steps",
                        progress.map(TrainWords::steps),
                        model.phaseProperty().map(TrainPhase::words)),
                new FigureTile("train-rate", "Rate", progress.map(TrainWords::rate), fixed("environment steps")),
                new FigureTile(
                        "train-eta", "Time left", progress.map(TrainWords::timeLeft), fixed("min:s at this rate")),
                new FigureTile(
                        "train-best",
                        "Best on validation",
                        progress.map(TrainWords::best),
                        progress.map(TrainWords::bestAgainst)),
                new FigureTile(
                        "train-against-twap",
                        "Best minus TWAP",
                        progress.map(TrainWords::againstTwap),
                        progress.map(TrainWords::ratio)));
        columns(row, 18, 15, 15, 29, 23);
        return row;
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }

    private GridPane curves(ChartPane reward, ChartPane losses, ChartPane exploration) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("chart-grid");
        grid.setMinHeight(0);
        grid.setPrefHeight(400);
        grid.addRow(0, validation, reward);
        grid.addRow(1, losses, exploration);
        columns(grid, 50, 50);
        for (double percent : new double[] {47, 53}) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(percent);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    private static void columns(GridPane grid, double... percents) {
        for (double percent : percents) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
    }

    private void draw(List<TrainingEvent> events) {
        if (events.stream().anyMatch(TrainingEvent.Validated.class::isInstance)) {
            validation.show(ChartRecipe.of(new TrainingCurvesChart(), "training-validation", events));
        } else {
            validation.clear("The cost of the policy on the validation sessions appears here, against TWAP and VWAP.");
        }
        boolean any = events.stream().anyMatch(TrainingEvent.Learned.class::isInstance);
        learned.forEach((pane, chart) -> {
            if (any) {
                pane.show(ChartRecipe.of(chart, chart.id(), events));
            } else {
                pane.clear(chart.title() + ": from the first update on.");
            }
        });
    }
}
