package unwind.app.deploy;

import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import unwind.app.chart.ChartPanes;
import unwind.app.command.CommandButton;
import unwind.deploy.call.Snippets;

/** The live call: the request on the left, the answer on the right. */
final class CallView extends SplitPane {
    private final CallViewModel model;

    CallView(CallViewModel model, ChartPanes charts) {
        this.model = model;
        setId("call-panel");
        getItems().addAll(request(), new AnswerView(model, charts));
        setDividerPositions(0.36);
        setResizableWithParent(getItems().getFirst(), false);
        KeyCombination enter = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (enter.match(event)) {
                model.sendCommand().fire();
                event.consume();
            }
        });
    }

    private VBox request() {
        TextArea json = new TextArea();
        json.setId("call-json");
        json.setAccessibleText("Request as JSON");
        json.getStyleClass().addAll("mono", "code");
        json.textProperty().bindBidirectional(model.jsonProperty());
        // JSON needs no tabs: the key goes on, as it does everywhere else.
        json.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                json.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        VBox.setVgrow(json, Priority.ALWAYS);
        HBox fields = new HBox(
                8,
                Ui.field("Ticker", field("call-ticker", model.tickerProperty())),
                Ui.field("Shares", field("call-shares", model.sharesProperty())),
                Ui.field("Horizon (min)", field("call-horizon", model.horizonProperty())));
        HBox buttons = new HBox(
                8,
                copy(),
                Ui.space(),
                CommandButton.of(model.cancelCommand(), "Esc"),
                CommandButton.of(
                        model.sendCommand(), "Ctrl+Enter", MaterialDesignS.SEND_OUTLINE, "button-outlined", "accent"));
        buttons.getChildren().stream()
                .filter(CommandButton.class::isInstance)
                .forEach(b -> ((CommandButton) b).button().setMinWidth(USE_PREF_SIZE));
        VBox request = new VBox(
                fields,
                json,
                Ui.message("call-form-problem", model.formProblemProperty()),
                Ui.message("call-message", model.messageProperty()),
                buttons);
        request.getStyleClass().add("call-side");
        request.setMinWidth(316);
        return request;
    }

    private static TextField field(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private MenuButton copy() {
        MenuButton menu = new MenuButton("Copy as");
        menu.setId("call-copy");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
        for (Snippets.Kind kind : Snippets.Kind.values()) {
            MenuItem item = new MenuItem(kind.label());
            item.setId("call-copy-" + Objects.requireNonNull(kind.name()).toLowerCase(java.util.Locale.ROOT));
            item.setOnAction(event -> model.snippet(kind, Ui::toClipboard));
            menu.getItems().add(item);
        }
        return menu;
    }
}
