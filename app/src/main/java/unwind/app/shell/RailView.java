package unwind.app.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;

/** The steps at the left edge, each with its state as a shape, not only as a colour. */
final class RailView extends VBox {
    RailView(List<Screen> screens, ShellViewModel viewModel, WorkbenchModel model) {
        getStyleClass().add("rail");
        setId("rail");
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens) {
            ToggleButton button = button(screen, model);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                viewModel.currentProperty().set(screen.step());
                button.setSelected(true);
            });
            viewModel.currentProperty().subscribe(step -> {
                if (step == screen.step()) {
                    button.setSelected(true);
                }
            });
            getChildren().add(button);
        }
    }

    private static ToggleButton button(Screen screen, WorkbenchModel model) {
        FontIcon icon = new FontIcon(screen.icon());
        icon.getStyleClass().add("rail-icon");
        Label name = new Label(screen.shortcut() + "  " + screen.title());
        FontIcon mark = new FontIcon();
        mark.getStyleClass().add("step-mark");
        StackPane markSlot = new StackPane(mark);
        markSlot.getStyleClass().add("step-mark-slot");
        BorderPane face = new BorderPane(icon);
        face.setRight(markSlot);
        face.setLeft(new StackPane());
        face.getLeft().getStyleClass().add("step-mark-slot");
        face.setBottom(name);
        BorderPane.setAlignment(name, javafx.geometry.Pos.CENTER);
        ToggleButton button = new ToggleButton();
        button.setGraphic(face);
        button.setId("rail-" + screen.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("rail-button");
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        model.stateProperty(screen.step()).subscribe(state -> {
            show(mark, state);
            tooltip.setText("%s (%s+%d): %s"
                    .formatted(screen.title(), Shortcuts.commandKeyName(), screen.shortcut(), state.text()));
            button.setAccessibleText(screen.title() + ", " + state.text());
        });
        return button;
    }

    private static void show(FontIcon mark, StepState state) {
        mark.getStyleClass().removeAll("done", "stale", "error");
        mark.setVisible(state != StepState.EMPTY);
        switch (state) {
            case EMPTY -> {}
            case DONE -> mark(mark, "done", MaterialDesignC.CHECK_CIRCLE);
            case STALE -> mark(mark, "stale", MaterialDesignC.CLOCK_ALERT_OUTLINE);
            case ERROR -> mark(mark, "error", MaterialDesignA.ALERT_OCTAGON);
        }
    }

    private static void mark(FontIcon mark, String styleClass, org.kordamp.ikonli.Ikon icon) {
        mark.setIconCode(icon);
        mark.getStyleClass().add(styleClass);
    }
}
