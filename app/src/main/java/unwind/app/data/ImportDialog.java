package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.controlsfx.control.SearchableComboBox;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.form.ParamForm;
import unwind.app.form.UndoKeys;
import unwind.app.shell.Shortcuts;
import unwind.market.ImportPreview.ColumnPreview;

/** The import by hand: a row for each column of the file, what it holds and what it is read as. */
final class ImportDialog {
    private static final String AS_THE_FILE_SAYS = "as the file says";

    /** Where exchanges are; every other zone follows. */
    private static final List<String> USUAL_ZONES =
            List.of("America/New_York", "UTC", "America/Chicago", "Europe/London", "Europe/Berlin", "Asia/Tokyo");

    private static final double WIDTH = 960;
    private static final double HEIGHT = 560;

    private final ImportModel model;
    private final TableView<ColumnPreview> table = new TableView<>();
    private final Dialog<ButtonType> dialog = new Dialog<>();

    private final Command undo;
    private final Command redo;

    private ImportDialog(ImportModel model) {
        this.model = model;
        undo = model.undo();
        redo = model.redo();
    }

    /** @param onImport told when the user wants the files read so */
    static void show(Window owner, ImportModel model, Consumer<ImportModel> onImport) {
        new ImportDialog(model).open(owner, onImport);
    }

    private void open(Window owner, Consumer<ImportModel> onImport) {
        ButtonType start = new ButtonType("Import", ButtonBar.ButtonData.OK_DONE);
        dialog.initOwner(owner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle("Import data");
        dialog.setResizable(true);
        dialog.getDialogPane().setId("import-dialog");
        dialog.getDialogPane().setContent(content(owner));
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        dialog.getDialogPane().getButtonTypes().setAll(start, ButtonType.CANCEL);
        Node button = dialog.getDialogPane().lookupButton(start);
        button.setId("import-start");
        model.problemProperty().subscribe(text -> button.setDisable(!text.isEmpty()));
        button.addEventHandler(ActionEvent.ACTION, event -> onImport.accept(model));
        dialog.show();
    }

    private void pressed(KeyEvent event) {
        if (!UndoKeys.inOtherText(event)) {
            UndoKeys.answer(event, undo::fire, redo::fire);
        }
    }

    private BorderPane content(Window owner) {
        fillTable();
        Label title = new Label(title());
        title.getStyleClass().add("heading");
        Label what = new Label("Each row is a column of the file. What is read as a field is proposed from its name; "
                + "change it where the proposal is wrong.");
        what.setWrapText(true);
        what.getStyleClass().add(Styles.TEXT_MUTED);
        BorderPane content = new BorderPane(table);
        VBox top = new VBox(title, what);
        top.getStyleClass().add("import-top");
        content.setTop(top);
        content.setRight(side(owner));
        content.setBottom(status());
        content.getStyleClass().add("import-content");
        content.setPrefSize(WIDTH, HEIGHT);
        return content;
    }

    private String title() {
        String first = String.valueOf(model.files().getFirst().getFileName());
        int more = model.files().size() - 1;
        return more == 0 ? first : "%s (and %d more with the same columns)".formatted(first, more);
    }

    private void fillTable() {
        table.setId("import-columns");
        table.setAccessibleText("Columns of the file");
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("Reading the first rows\u2026"));
        table.getColumns().add(text("Column", 150, ColumnPreview::name));
        table.getColumns().add(text("First values", 230, c -> String.join("   ", c.sample())));
        TableColumn<ColumnPreview, ColumnPreview> field = new TableColumn<>("Read as");
        field.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        field.setCellFactory(c -> new FieldCell(model));
        field.setPrefWidth(190);
        field.setMinWidth(170);
        field.setSortable(false);
        table.getColumns().add(field);
        model.previewProperty().subscribe(preview -> preview.ifPresent(p -> update(p.columns())));
    }

    /** Replaces the rows that changed and no others, so that the choice that the user is at keeps its place and the focus. */
    private void update(List<ColumnPreview> columns) {
        ObservableList<ColumnPreview> rows = table.getItems();
        if (rows.size() != columns.size()) {
            rows.setAll(columns);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!rows.get(i).equals(columns.get(i))) {
                rows.set(i, columns.get(i));
            }
        }
    }

    private static TableColumn<ColumnPreview, String> text(
            String title, double width, java.util.function.Function<ColumnPreview, String> text) {
        TableColumn<ColumnPreview, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private VBox side(Window owner) {
        ComboBox<String> zone = new SearchableComboBox<>();
        zone.setId("import-zone");
        zone.getItems().setAll(zones());
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.setOnAction(event -> model.zone(Optional.ofNullable(zone.getValue())
                .filter(id -> !id.equals(AS_THE_FILE_SAYS))
                .orElse("")));
        model.zoneProperty().subscribe(id -> zone.setValue(id.isEmpty() ? AS_THE_FILE_SAYS : id));
        Label zoneLabel = new Label("Time zone of the stamps");
        zoneLabel.setLabelFor(zone);
        Label heading = new Label("Assumptions");
        heading.getStyleClass().add("heading-small");
        ParamForm form = ParamForm.plain("wizard", model.assumptions());
        Button load = button("import-load", "Load mapping\u2026", () -> load(owner));
        Button save = button("import-save", "Save mapping\u2026", () -> save(owner));
        Button reset = button("import-reset", "Back to the proposal", model::reset);
        HBox files = new HBox(load, save);
        files.getStyleClass().add("inline-choice");
        HBox back = new HBox(
                reset,
                CommandButton.of(undo, Shortcuts.UNDO.getDisplayText(), Styles.SMALL),
                CommandButton.of(redo, Shortcuts.REDO.getDisplayText(), Styles.SMALL));
        back.getStyleClass().add("inline-choice");
        VBox side = new VBox(zoneLabel, zone, heading, form, files, back);
        side.getStyleClass().add("import-side");
        side.setPrefWidth(320);
        side.setMinWidth(Region.USE_PREF_SIZE);
        table.setMinWidth(480);
        return side;
    }

    private static List<String> zones() {
        Stream<String> others = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !USUAL_ZONES.contains(id))
                .sorted();
        return Stream.of(Stream.of(AS_THE_FILE_SAYS), USUAL_ZONES.stream(), others)
                .flatMap(part -> part)
                .toList();
    }

    private HBox status() {
        Label status = new Label();
        status.setId("import-problem");
        status.setWrapText(true);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        model.problemProperty()
                .subscribe(text -> status.setText(text.isEmpty() ? "Ready: every needed field has a column." : text));
        HBox line = new HBox(status);
        line.getStyleClass().add("import-status");
        return line;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Column mapping (JSON)", "*.json"));
        return chooser;
    }

    private void load(Window owner) {
        File chosen = chooser("Load mapping").showOpenDialog(owner);
        if (chosen != null) {
            model.load(chosen.toPath());
        }
    }

    private void save(Window owner) {
        FileChooser chooser = chooser("Save mapping");
        chooser.setInitialFileName("mapping.json");
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }

    /** A choice of fields; the first one leaves the column out. */
    private static final class FieldCell extends TableCell<ColumnPreview, ColumnPreview> {
        private static final String LEAVE_OUT = "not used";

        private final ComboBox<String> box = new SearchableComboBox<>();
        private boolean showing;

        FieldCell(ImportModel model) {
            List<String> choices = new ArrayList<>(List.of(LEAVE_OUT));
            choices.addAll(ImportModel.fields());
            box.getItems().setAll(choices);
            box.setMaxWidth(Double.MAX_VALUE);
            box.getStyleClass().add("field-choice");
            box.setOnAction(event -> {
                ColumnPreview column = getItem();
                if (!showing && column != null && box.getValue() != null) {
                    model.read(column.name(), box.getValue().equals(LEAVE_OUT) ? ImportModel.NOT_USED : box.getValue());
                }
            });
        }

        @Override
        protected void updateItem(ColumnPreview column, boolean empty) {
            super.updateItem(column, empty);
            if (empty || column == null) {
                setGraphic(null);
                return;
            }
            showing = true;
            box.setValue(column.field().orElse(LEAVE_OUT));
            box.setId("field-" + column.name());
            box.setAccessibleText("Column " + column.name() + " is read as");
            showing = false;
            setGraphic(box);
        }
    }
}
