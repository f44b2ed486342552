package unwind.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import unwind.app.form.Gradual;

/** Strategies to tick. One that cannot be played is disabled and says why: a disabled control shows no tooltip itself. */
final class StrategyPicker extends VBox {
    private static final int AT_ONCE = 8;

    StrategyPicker(List<StrategyChoice> choices) {
        Label heading = new Label("Strategies");
        heading.getStyleClass().add("panel-title");
        VBox boxes = new VBox();
        List<Supplier<VBox>> pieces = new ArrayList<>();
        boxes.getStyleClass().add("strategy-groups");
        for (int i = 0; i < choices.size(); i += AT_ONCE) {
            List<StrategyChoice> some = choices.subList(i, Math.min(i + AT_ONCE, choices.size()));
            pieces.add(() -> group(some));
        }
        Gradual.fill(boxes, pieces);
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("strategy-picker");
        setId("backtest-strategies");
        getChildren().addAll(heading, scroll);
    }

    private static VBox group(List<StrategyChoice> choices) {
        VBox group = new VBox();
        group.getStyleClass().add("strategy-boxes");
        choices.forEach(choice -> group.getChildren().add(box(choice)));
        return group;
    }

    private static StackPane box(StrategyChoice choice) {
        CheckBox box = new CheckBox(choice.label());
        box.setId("strategy-" + choice.id());
        box.setWrapText(true);
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.selectedProperty().bindBidirectional(choice.wantedProperty());
        StackPane holder = new StackPane(box);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(holder, tooltip);
        choice.blockedProperty().subscribe(reason -> {
            box.setDisable(!reason.isEmpty());
            tooltip.setText(reason.isEmpty() ? choice.help() : reason);
            box.setAccessibleHelp(tooltip.getText());
        });
        return holder;
    }
}
