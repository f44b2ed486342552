package unwind.app.tune;

import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.command.CommandButton;
import unwind.app.task.TaskText;
import unwind.report.chart.ParallelCoordinatesChart;

/** Nodes of a search: its form at the left; progress, the picture of its trials, their table and what mattered. */
public final class TuneView extends SplitPane {
    private static final String CSS = "/unwind/app/tune/tune.css";
    private static final double FORM_SHARE = 0.28;
    private static final double PICTURE_SHARE = 0.55;

    private final TuneViewModel model;
    private final TuneCommands commands;
    private final ChartPane picture;

    public TuneView(TuneViewModel model, TuneCommands commands, ChartPanes charts) {
        this.model = model;
        this.commands = commands;
        picture = charts.pane("tune-chart");
        setId("tune-split");
        getStyleClass().add("tune-view");
        getStylesheets()
                .add(Objects.requireNonNull(TuneView.class.getResource(CSS)).toExternalForm());
        SplitPane tables = new SplitPane(
                titled("Trials", new TrialTable(model), commands()),
                titled("What mattered", new ImportanceTable(model)));
        tables.setId("tune-tables");
        tables.setDividerPositions(0.58);
        SplitPane results = new SplitPane(picture, tables);
        results.setOrientation(Orientation.VERTICAL);
        results.setId("tune-results");
        results.setDividerPositions(PICTURE_SHARE);
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox right = new VBox(status(), results);
        right.getStyleClass().add("tune-main");
        SearchFormView form = new SearchFormView(model);
        form.setMinWidth(312);
        getItems().addAll(form, right);
        setDividerPositions(FORM_SHARE);
        setResizableWithParent(form, false);
        model.shownProperty().subscribe(now -> draw());
        model.stateProperty().subscribe(now -> draw());
        model.selectedProperty().subscribe(now -> draw());
    }

    /** The commands of the search, for the head of the screen. */
    public HBox header() {
        HBox header = new HBox(
                CommandButton.of(commands.start(), "F5", MaterialDesignP.PLAY, "accent"),
                CommandButton.of(
                        commands.goOn(),
                        "Goes on where it was stopped; one that is done shows its result",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE),
                CommandButton.of(commands.pause(), "Shortcut+Shift+P", MaterialDesignP.PAUSE),
                CommandButton.of(commands.resume(), "Shortcut+Shift+P", MaterialDesignP.PLAY_PAUSE),
                CommandButton.of(commands.stop(), "Shift+F5; it can go on later", MaterialDesignS.STOP));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("command-row");
        return header;
    }

    private Node commands() {
        return CommandButton.of(
                commands.use(),
                "The hyperparameters of this trial; Ctrl+Z takes them back",
                MaterialDesignC.CHECK,
                "small");
    }

    private VBox status() {
        ProgressBar bar = new ProgressBar(0);
        bar.setId("tune-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(6);
        bar.setAccessibleText("Progress of the search");
        bar.progressProperty().bind(model.stateProperty().map(SearchState::fraction));
        Label figures = new Label();
        figures.setId("tune-figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("muted");
        figures.textProperty().bind(model.stateProperty().map(TuneView::figures));
        Label message = new Label();
        message.setId("tune-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("screen-message");
        message.textProperty().bind(model.messageProperty().map(TuneView::orInvitation));
        model.failedProperty()
                .subscribe(bad -> message.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), bad));
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(message, figures);
        line.getStyleClass().add("tune-line");
        VBox status = new VBox(bar, line);
        status.setMinHeight(Region.USE_PREF_SIZE);
        status.getStyleClass().add("screen-status");
        return status;
    }

    private static String orInvitation(String message) {
        return message.isEmpty()
                ? "A search draws settings at random from their ranges, trains them a little, and lets the best go on. It looks"
                        + " at the validation sessions only."
                : message;
    }

    /** For example {@code 12,000 of 240,000 steps · 1,900 steps/s · 02:10 left}. */
    private static String figures(SearchState state) {
        if (state.total() == 0) {
            return "";
        }
        String text = String.format(Locale.ROOT, "%,d of %,d steps", state.done(), state.total());
        return Double.isNaN(state.perSecond())
                ? text
                : text + String.format(Locale.ROOT, " \u00b7 %,.0f steps/s", state.perSecond()) + " \u00b7 "
                        + TaskText.duration(state.etaSeconds()) + " left";
    }

    private static VBox titled(String title, Region content, Node... extra) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setLabelFor(content);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(heading, space);
        line.getChildren().addAll(extra);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox box = new VBox(line, content);
        box.getStyleClass().add("tune-table");
        return box;
    }

    private void draw() {
        model.picture()
                .ifPresentOrElse(
                        data -> picture.show(ChartRecipe.of(new ParallelCoordinatesChart(), "search-trials", data)),
                        () -> picture.clear(
                                "Start a search: every trial becomes a line across its settings to its cost."));
    }
}
