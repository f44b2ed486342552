package unwind.app.shell;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unwind.app.command.PaletteModel;

/** The command palette: a field, and what it finds. Arrows choose, Enter does, Escape closes. */
final class PaletteView extends StackPane {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;

    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Entry> list;

    PaletteView(PaletteModel model) {
        this.model = model;
        setId("palette-layer");
        getStyleClass().add("palette-layer");
        field.setId("palette-field");
        field.setPromptText("Type a command, a screen or a setting");
        field.setAccessibleText("Find a command");
        field.textProperty().bindBidirectional(model.queryProperty());
        list = new ListView<>(model.found());
        list.setId("palette-list");
        list.getStyleClass().addAll(Styles.DENSE, "palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        Label none = new Label("No command of that name");
        none.getStyleClass().add(Styles.TEXT_MUTED);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(field, list);
        box.setId("palette");
        box.getStyleClass().add("palette");
        box.setMaxSize(WIDTH, HEIGHT);
        getChildren().add(box);
        setAlignment(box, Pos.TOP_CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                model.close();
            }
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> chooseSelected());
        model.found().addListener((ListChangeListener<PaletteModel.Entry>) change -> selectFirst());
        field.focusedProperty().subscribe(focused -> {
            if (!focused
                    && getScene() != null
                    && getScene().getWindow() != null
                    && getScene().getWindow().isFocused()) {
                model.close();
            }
        });
    }

    void open() {
        selectFirst();
        field.requestFocus();
    }

    private void selectFirst() {
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> model.close();
            case ENTER -> chooseSelected();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(8);
            case PAGE_UP -> move(-8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int at = Math.clamp(
                (long) list.getSelectionModel().getSelectedIndex() + by,
                0,
                Math.max(0, model.found().size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 4));
    }

    private void chooseSelected() {
        PaletteModel.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.choose(entry);
        }
    }

    private static final class EntryCell extends ListCell<PaletteModel.Entry> {
        private final Label group = new Label();
        private final Label label = new Label();
        private final Label reason = new Label();
        private final Label keys = new Label();
        private final HBox row;

        EntryCell() {
            group.getStyleClass().addAll(Styles.TEXT_MUTED, "palette-group");
            reason.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
            reason.setMinWidth(0);
            keys.getStyleClass().add("key-cap");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            label.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(group, label, reason, space, keys);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteModel.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String why = entry.command().command().disabledReason().getValue();
            group.setText(entry.group());
            label.setText(entry.command().command().label());
            label.setDisable(!why.isEmpty());
            reason.setText(why);
            keys.setText(entry.command().keys());
            keys.setVisible(!keys.getText().isEmpty());
            keys.setManaged(keys.isVisible());
            setGraphic(row);
        }
    }
}
