package unwind.app.training;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.CommandButton;
import unwind.app.form.Gradual;
import unwind.app.tune.TuneView;
import unwind.train.TrainingEvent;

/** Nodes of the Train screen: the trainings at the left; commands, figures and curves of the one that is looked at. */
final class TrainView extends VBox {
    private static final String CSS = "/unwind/app/training/training.css";
    private static final double LIST_SHARE = 0.21;

    private final TrainViewModel model;
    private final TrainCommands commands;

    private final StackPane parts = new StackPane();
    private final StackPane heads = new StackPane();

    /** @param mode which of the two parts is in front */
    TrainView(
            TrainViewModel model,
            TrainCommands commands,
            TuneView tune,
            ObjectProperty<TrainMode> mode,
            ChartPanes charts) {
        this.model = model;
        this.commands = commands;
        setId("train-screen");
        getStyleClass().addAll("screen", "train-screen");
        getStylesheets()
                .add(Objects.requireNonNull(TrainView.class.getResource(CSS)).toExternalForm());
        CurvesView curves = new CurvesView(model, charts);
        Pane below = Gradual.later(curves);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox training = new VBox(status(), figures(), below);
        training.getStyleClass().add("train-main");
        SplitPane split = new SplitPane(new TrainingListView(model, commands), training);
        split.setId("train-split");
        split.setDividerPositions(LIST_SHARE);
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        VBox.setVgrow(parts, Priority.ALWAYS);
        HBox own = commandRow();
        HBox search = tune.header();
        mode.subscribe(now -> {
            parts.getChildren().setAll(now == TrainMode.TRAIN ? split : tune);
            heads.getChildren().setAll(now == TrainMode.TRAIN ? own : search);
        });
        getChildren().addAll(header(mode), parts);
    }

    private HBox header(ObjectProperty<TrainMode> mode) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(modes(mode), space, heads);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private static HBox modes(ObjectProperty<TrainMode> mode) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("modes");
        for (TrainMode each : TrainMode.values()) {
            ToggleButton button = new ToggleButton(each.label());
            button.setId("train-mode-" + each.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add(each == TrainMode.TRAIN ? "left-pill" : "right-pill");
            button.setTooltip(new Tooltip(each.hint()));
            button.setToggleGroup(group);
            mode.subscribe(now -> button.setSelected(now == each));
            button.setOnAction(event -> {
                // One of them is always on.
                button.setSelected(true);
                mode.set(each);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private HBox commandRow() {
        HBox row = new HBox(
                CommandButton.of(commands.start(), "F5", MaterialDesignP.PLAY, "accent"),
                CommandButton.of(commands.pause(), "Shortcut+Shift+P", MaterialDesignP.PAUSE),
                CommandButton.of(commands.resume(), "Shortcut+Shift+P", MaterialDesignP.PLAY_PAUSE),
                CommandButton.of(commands.stop(), "Shift+F5; the best policy so far is kept", MaterialDesignS.STOP));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("command-row");
        return row;
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
        model.phaseProperty()
                .subscribe(phase -> message.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass("failed"), phase == TrainPhase.FAILED));
        bar.setMinHeight(6);
        VBox status = new VBox(bar, message);
        status.setMinHeight(Region.USE_PREF_SIZE);
        status.getStyleClass().add("screen-status");
        return status;
    }

    private static String orInvitation(String message) {
        return message.isEmpty()
                ? "Start training: the agent learns on the training sessions and is measured on the validation sessions; "
                        + "the test sessions stay unseen until the backtest."
                : message;
    }

    private GridPane figures() {
        ObservableValue<TrainProgress> progress = model.progressProperty();
        ObservableValue<Optional<TrainingEvent.Validated>> best =
                model.pictureProperty().map(p -> p.front().flatMap(SeedCurve::kept));
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
                new FigureTile("train-rate", "Rate", progress.map(TrainWords::rate), fixed("steps/s")),
                new FigureTile("train-eta", "Time left", progress.map(TrainWords::timeLeft), fixed("min:s")),
                new FigureTile(
                        "train-best",
                        "Best on validation",
                        best.map(TrainWords::best),
                        best.map(TrainWords::bestAgainst)),
                new FigureTile(
                        "train-against-twap",
                        "Best minus TWAP",
                        best.map(TrainWords::againstTwap),
                        best.map(TrainWords::ratio)));
        for (double percent : new double[] {20, 13, 13, 30, 24}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            row.getColumnConstraints().add(column);
        }
        return row;
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text).getReadOnlyProperty();
    }
}
