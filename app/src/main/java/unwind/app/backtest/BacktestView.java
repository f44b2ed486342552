package unwind.app.backtest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.form.Gradual;
import unwind.app.runs.RunKeeper;
import unwind.backtest.BacktestResult;

/** Nodes of the Backtest screen: strategies, the key sentence, the table, the charts. */
final class BacktestView extends BorderPane {
    private static final String CSS = "/unwind/app/backtest/backtest.css";

    private final BacktestViewModel model;
    private final ResultTable table = new ResultTable();
    private final Label sentence = new Label();
    private final Label basis = new Label();
    private final Label warnings = new Label();
    private final BacktestCharts charts;
    private final ScheduleSaver saver;

    BacktestView(BacktestViewModel model, ChartPanes panes, ScheduleSaver saver, RunKeeper keeper) {
        this.model = model;
        this.saver = saver;
        charts = new BacktestCharts(model, panes, saveButtons());
        setId("backtest-screen");
        getStyleClass().addAll("screen", "backtest-screen");
        getStylesheets()
                .add(Objects.requireNonNull(BacktestView.class.getResource(CSS)).toExternalForm());
        sentence.setId("backtest-sentence");
        wrap(sentence);
        sentence.getStyleClass().add("key-sentence");
        basis.setId("backtest-basis");
        wrap(basis);
        basis.getStyleClass().add("screen-message");
        warnings.setId("backtest-warnings");
        wrap(warnings);
        warnings.getStyleClass().add("screen-warnings");
        warnings.managedProperty().bind(warnings.visibleProperty());
        Label empty =
                new Label("No backtest yet. Tick strategies on the left and run the backtest: every strategy sells "
                        + "the same order on sessions that nothing was fitted on.");
        empty.setWrapText(true);
        empty.getStyleClass().add("table-empty");
        table.setPlaceholder(empty);
        setTop(header(keeper));
        setLeft(new StrategyPicker(model.choices()));
        setCenter(results());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row ->
                        model.strategyProperty().set(Optional.ofNullable(row).map(BacktestRow::id)));
        model.resultProperty().subscribe(this::show);
    }

    /** Wraps instead of cutting off when the window gets narrow. */
    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    private VBox header(RunKeeper keeper) {
        Label title = new Label("Backtest");
        title.getStyleClass().add("screen-title");
        KeptRunBar kept = new KeptRunBar(keeper);
        HBox.setHgrow(kept, Priority.ALWAYS);
        HBox row = new HBox(
                title,
                kept,
                CommandButton.of(model.run(), "F5", MaterialDesignP.PLAY, "accent"),
                CommandButton.of(model.cancelCommand(), "Shift+F5", MaterialDesignS.STOP));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("screen-header");
        ProgressBar bar = new ProgressBar();
        bar.setId("backtest-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Backtest progress");
        bar.progressProperty().bind(model.progressProperty().map(p -> p.fraction()));
        bar.visibleProperty().bind(model.runningProperty());
        Label message = new Label();
        message.setId("backtest-message");
        wrap(message);
        message.getStyleClass().add("screen-message");
        message.textProperty().bind(model.messageProperty());
        message.managedProperty().bind(message.visibleProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        model.failedProperty()
                .subscribe(bad -> message.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), bad));
        VBox header = new VBox(row, bar, message);
        header.getStyleClass().add("screen-top");
        return header;
    }

    private List<Node> saveButtons() {
        Command played = new Command(
                "save-schedule", "Save schedule\u2026", () -> save(model.played()), model.playedReasonProperty());
        Command next = new Command(
                "save-next-schedule", "Save next session\u2026", () -> save(model.next()), model.nextReasonProperty());
        return List.of(
                CommandButton.of(
                        played,
                        "What the selected strategy sold in this session, as JSON or CSV",
                        MaterialDesignC.CONTENT_SAVE_OUTLINE),
                CommandButton.of(
                        next,
                        "What the trained agent answers for the first session after the data, as JSON or CSV",
                        MaterialDesignC.CALENDAR_ARROW_RIGHT));
    }

    private void save(Optional<NamedSchedule> schedule) {
        schedule.ifPresent(s -> saver.save(getScene().getWindow(), s, model::saved));
    }

    private SplitPane results() {
        VBox figures = new VBox(sentence, basis, warnings, table);
        figures.getStyleClass().add("result-figures");
        VBox.setVgrow(table, Priority.ALWAYS);
        SplitPane split = new SplitPane(figures, Gradual.later(charts));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.48);
        split.getStyleClass().add("result-split");
        return split;
    }

    private void show(Optional<BacktestResult> result) {
        table.getItems().setAll(model.rows());
        table.getSelectionModel().selectFirst();
        sentence.setText(model.keySentence());
        basis.setText(model.basis());
        List<String> words = result.map(BacktestResult::warnings).orElse(List.of());
        warnings.setText(String.join("\n", words));
        warnings.setVisible(!words.isEmpty());
        for (Label label : List.of(sentence, basis)) {
            label.setManaged(result.isPresent());
            label.setVisible(result.isPresent());
        }
    }
}
