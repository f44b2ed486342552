package unwind.app.setup;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is sold, and the two things about the order that cannot be chosen. */
final class OrderHead extends GridPane {
    private final SetupViewModel model;
    private final ComboBox<String> ticker = new ComboBox<>();
    private boolean filling;

    OrderHead(SetupViewModel model) {
        this.model = model;
        getStyleClass().add("form-grid");
        ColumnConstraints label = new ColumnConstraints(130, 150, 180);
        ColumnConstraints editor = new ColumnConstraints(120, 180, Double.MAX_VALUE);
        editor.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(label, editor, new ColumnConstraints(26));
        ticker.setId("order-ticker");
        ticker.setMaxWidth(Double.MAX_VALUE);
        ticker.setAccessibleText("Ticker");
        ticker.setTooltip(
                new Tooltip("The share to sell; the data decides which there are. Several are worked on one by one."));
        ticker.setPromptText("open data first");
        ticker.setOnAction(event -> chosen());
        Label name = new Label("Ticker");
        name.setLabelFor(ticker);
        // GridPane leaves out the gap before a column that holds nothing.
        addRow(0, name, ticker, new Region());
        addRow(1, new Label("Side"), fixed("Sell", "This program sells. A buyer's costs are not modelled."));
        addRow(
                2,
                new Label("Child orders"),
                fixed(
                        "Market",
                        "Each child order sells at once against the displayed book. Resting limit orders are a "
                                + "strategy of their own in the backtest."));
        model.dataProperty().subscribe(this::fill);
        model.tickerProperty().subscribe(this::fill);
        fill();
    }

    private static Label fixed(String text, String why) {
        Label label = new Label(text);
        label.setTooltip(new Tooltip(why));
        label.getStyleClass().add("fixed-value");
        return label;
    }

    private void fill() {
        filling = true;
        ticker.getItems().setAll(model.tickers());
        ticker.setDisable(model.tickers().isEmpty());
        model.ticker().ifPresent(ticker::setValue);
        filling = false;
    }

    private void chosen() {
        String value = ticker.getValue();
        if (!filling && value != null && !model.ticker().equals(java.util.Optional.of(value))) {
            model.tickerProperty().set(java.util.Optional.of(value));
        }
    }
}
