package unwind.app.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.command.Notices;
import unwind.app.shell.Shortcuts;
import unwind.app.table.FilterField;

/** The Data screen. */
final class DataView extends StackPane {
    private final DataViewModel model;
    private final RecentFiles recent;
    private final RightPane right;
    private final Command open;
    private final Command byHand;
    private final Command sample;

    DataView(
            DataViewModel model,
            RecentFiles recent,
            Region session,
            Region profiles,
            OpenPrompt prompt,
            Notices notices) {
        this.model = model;
        this.recent = recent;
        open = model.openCommand(() -> model.open(prompt.ask(getScene().getWindow())));
        byHand = model.byHandCommand(() -> importByHand(prompt.ask(getScene().getWindow())));
        sample = model.sampleCommand();
        model.unreadableProperty().subscribe(files -> {
            if (!files.isEmpty()) {
                notices.tell(
                        "The columns can be mapped by hand.",
                        Command.always("map-columns", "Map columns\u2026", () -> importByHand(files)));
            }
        });
        setId("data-screen");
        EmptyDataView empty = new EmptyDataView(open, sample, recent, model::open);
        right = new RightPane(session, profiles);
        BorderPane loaded = loaded(right);
        getChildren().addAll(empty, loaded);
        model.summaryProperty().subscribe(text -> {
            empty.setVisible(text.isEmpty());
            loaded.setVisible(!text.isEmpty());
        });
        addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private BorderPane loaded(Node charts) {
        Label findings = new Label("Findings");
        findings.getStyleClass().add("pane-title");
        SplitPane left = new SplitPane(sessions(), titled(findings, new FindingsView(model)));
        left.setId("data-left");
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.6);
        SplitPane all = new SplitPane(left, charts);
        all.setId("data-split");
        all.setDividerPositions(0.55);
        BorderPane pane = new BorderPane(all);
        pane.setTop(header());
        return pane;
    }

    private HBox header() {
        Label summary = new Label();
        summary.setId("data-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setMinWidth(0);
        summary.setTooltip(new Tooltip());
        summary.getTooltip().textProperty().bind(model.sourcesProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                summary,
                space,
                tickerChoice(),
                CommandButton.of(sample.withId("sample-button"), "synthetic data"),
                recentMenu(),
                CommandButton.of(open.withId("open-button"), Shortcuts.OPEN.getDisplayText()));
        header.getChildren().stream()
                .filter(node -> node instanceof Region && node != summary)
                .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        header.getStyleClass().add("screen-header");
        return header;
    }

    private void importByHand(List<Path> files) {
        if (!files.isEmpty()) {
            ImportDialog.show(
                    getScene().getWindow(),
                    model.importModel(files),
                    chosen -> model.open(chosen.files(), chosen.options()));
        }
    }

    private MenuButton recentMenu() {
        MenuButton menu = new MenuButton("Recent");
        menu.setId("recent-files");
        menu.setDisable(recent.entries().isEmpty());
        recent.entries().subscribe(() -> {
            menu.getItems()
                    .setAll(recent.entries().stream().map(this::recentItem).toList());
            menu.setDisable(recent.entries().isEmpty());
        });
        menu.getItems().setAll(recent.entries().stream().map(this::recentItem).toList());
        return menu;
    }

    private MenuItem recentItem(RecentFiles.Entry entry) {
        MenuItem item = new MenuItem("%s   %s".formatted(entry.label(), entry.folder()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.open(entry.files()));
        return item;
    }

    /** Shown only where the data holds several tickers. */
    private HBox tickerChoice() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("ticker");
        Label label = new Label("Work on");
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        box.setMinWidth(96);
        HBox choice = new HBox(label, box);
        choice.getStyleClass().add("inline-choice");
        model.summaryProperty().subscribe(text -> {
            box.getItems().setAll(model.tickers());
            choice.setVisible(box.getItems().size() > 1);
            choice.setManaged(choice.isVisible());
            model.selectedTicker().ifPresent(box::setValue);
        });
        box.setOnAction(event -> model.chooseTicker(box.getValue()));
        return choice;
    }

    private VBox sessions() {
        SessionTable table = new SessionTable(model);
        Label title = new Label("Sessions");
        title.getStyleClass().add("heading-small");
        title.setLabelFor(table);
        Label count = new Label();
        count.setId("session-count");
        count.getStyleClass().add("muted");
        count.textProperty().bind(table.countText());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FilterField filter = new FilterField(
                "session-filter", "Filter the sessions", "Filter: half-spread>2, day:Fri \u2026", model.filter());
        HBox head = new HBox(title, space, count, filter);
        head.getStyleClass().add("pane-head");
        return titled(head, table);
    }

    private static VBox titled(Region head, Region content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox pane = new VBox(head, content);
        pane.getStyleClass().add("titled");
        pane.setMinHeight(80);
        return pane;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        model.open(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /** Whether the usual days are in front, and not one session. */
    javafx.beans.property.ReadOnlyBooleanProperty profilesShown() {
        return right.profilesShown();
    }

    Command open() {
        return open;
    }

    /** Opens files with columns mapped by hand. */
    Command byHand() {
        return byHand;
    }

    Command sample() {
        return sample;
    }
}
