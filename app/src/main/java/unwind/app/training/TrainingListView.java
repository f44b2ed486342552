package unwind.app.training;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import unwind.app.command.CommandButton;
import unwind.run.AgentKind;

/** The trainings, one a row: state, progress, and how its settings differ from those of now. */
final class TrainingListView extends VBox {
    private final TrainViewModel model;
    private final ListView<TrainingJob> list;

    TrainingListView(TrainViewModel model, TrainCommands commands) {
        this.model = model;
        list = new ListView<>(model.jobs());
        list.setId("training-list");
        list.setAccessibleText("Trainings");
        list.setCellFactory(view -> new JobCell());
        list.setPlaceholder(placeholder());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(job -> Optional.ofNullable(job).ifPresent(model::select));
        model.selectedProperty()
                .subscribe(job -> job.ifPresentOrElse(
                        j -> list.getSelectionModel().select(j),
                        () -> list.getSelectionModel().clearSelection()));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label heading = new Label("Trainings");
        heading.getStyleClass().add("heading");
        heading.setLabelFor(list);
        CommandButton use = CommandButton.of(
                commands.use(),
                "Its settings come back with it; Ctrl+Z takes them away again",
                MaterialDesignC.CHECK,
                "small");
        CommandButton remove = CommandButton.of(
                commands.remove(),
                "Off this list, with the checkpoints it could go on from; a kept run stays in step 5",
                MaterialDesignD.DELETE_OUTLINE,
                "small");
        HBox.setHgrow(use, Priority.ALWAYS);
        HBox buttons = new HBox(use, remove);
        buttons.getStyleClass().add("training-buttons");
        getStyleClass().add("training-pane");
        setMinWidth(190);
        getChildren().addAll(heading, list, buttons);
    }

    private static Label placeholder() {
        Label none = new Label("No training yet. Each one keeps the settings it was started with: change some and start"
                + " another, it trains beside this one or waits its turn.");
        none.setWrapText(true);
        none.getStyleClass().add("table-empty");
        return none;
    }

    private final class JobCell extends ListCell<TrainingJob> {
        private final Label name = new Label();
        private final Label state = new Label();
        private final ProgressBar bar = new ProgressBar(0);
        private final Label settings = new Label();
        private final VBox content;
        private Subscription watch = Subscription.EMPTY;

        JobCell() {
            name.getStyleClass().add("training-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            state.getStyleClass().add("training-state");
            state.setTextOverrun(OverrunStyle.ELLIPSIS);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(name, space, state);
            line.setAlignment(Pos.BASELINE_LEFT);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("training-bar");
            settings.getStyleClass().add("training-settings");
            settings.setWrapText(true);
            content = new VBox(line, bar, settings);
            content.getStyleClass().add("training-row");
            content.prefWidthProperty().bind(list.widthProperty().subtract(34));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(TrainingJob job, boolean empty) {
            super.updateItem(job, empty);
            watch.unsubscribe();
            if (empty || job == null) {
                watch = Subscription.EMPTY;
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText("%d \u00b7 %s"
                    .formatted(job.number(), AgentKind.of(job.spec().agent()).label()));
            watch = Subscription.combine(
                    job.progressProperty().subscribe(p -> show(job)),
                    model.queueVersionProperty().subscribe(v -> show(job)));
            setGraphic(content);
        }

        private void show(TrainingJob job) {
            state.setText(model.state(job));
            state.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), job.phase() == TrainPhase.FAILED);
            bar.setProgress(
                    job.phase() == TrainPhase.PREPARING
                            ? -1
                            : job.progressProperty().get().fraction());
            bar.setVisible(job.phase().isRunning());
            bar.setManaged(job.phase().isRunning());
            settings.setText(model.differences(job));
            setAccessibleText(name.getText() + ", " + state.getText() + ", " + settings.getText());
        }
    }
}
