package unwind.app.guide;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.command.CommandButton;

/** The first steps as a strip over the screen: what is done, why the next one is, and its button. */
public final class GuideView extends VBox {
    private static final String CSS = "/unwind/app/guide/guide.css";

    private final GuideViewModel model;
    private final Map<GuideStep, Label> marks = new EnumMap<>(GuideStep.class);
    private final Map<GuideStep, CommandButton> buttons = new EnumMap<>(GuideStep.class);
    private final StackPane slot = new StackPane();
    private final Button close = new Button();

    public GuideView(GuideViewModel model) {
        this.model = model;
        setId("guide");
        getStyleClass().add("guide");
        getStylesheets()
                .add(Objects.requireNonNull(GuideView.class.getResource(CSS), CSS)
                        .toExternalForm());
        Label text = new Label();
        text.setId("guide-text");
        text.getStyleClass().add("muted");
        text.textProperty().bind(model.textProperty());
        text.setMinWidth(0);
        getChildren().addAll(line(), text);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.shownProperty());
        model.nextProperty().subscribe(this::show);
        model.doneProperty().subscribe(done -> mark());
    }

    private HBox line() {
        Label title = new Label("First steps");
        title.getStyleClass().add("guide-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title);
        line.getStyleClass().add("guide-line");
        for (GuideStep step : GuideStep.values()) {
            Label mark = new Label(step.label(), new FontIcon());
            mark.setId("guide-mark-" + step.name().toLowerCase(java.util.Locale.ROOT));
            mark.setMinWidth(USE_PREF_SIZE);
            mark.getStyleClass().add("guide-mark");
            marks.put(step, mark);
            buttons.put(step, CommandButton.of(model.command(step), "", Styles.ACCENT, Styles.SMALL));
            line.getChildren().add(mark);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close.setId("guide-close");
        close.setOnAction(event -> model.close());
        close.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        close.setMinWidth(USE_PREF_SIZE);
        close.setTooltip(new Tooltip("Help, First steps brings this back"));
        line.getChildren().addAll(space, slot, close);
        return line;
    }

    private void show(Optional<GuideStep> next) {
        mark();
        slot.getChildren().clear();
        next.map(buttons::get).ifPresent(slot.getChildren()::add);
        close.setText(next.isPresent() ? "Skip" : "Close");
        close.setAccessibleText(next.isPresent() ? "Skip the first steps" : "Close the first steps");
    }

    private void mark() {
        marks.forEach((step, mark) -> show(
                mark,
                step,
                model.doneProperty().get().contains(step),
                model.nextProperty().get().equals(Optional.of(step))));
    }

    private static void show(Label mark, GuideStep step, boolean done, boolean now) {
        if (mark.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(
                    done
                            ? MaterialDesignC.CHECK_CIRCLE
                            : now ? MaterialDesignA.ARROW_RIGHT_CIRCLE : MaterialDesignC.CIRCLE_OUTLINE);
        }
        mark.getStyleClass().removeAll("done", "now");
        if (done || now) {
            mark.getStyleClass().add(done ? "done" : "now");
        }
        mark.setAccessibleText(step.label() + (done ? ", done" : now ? ", next" : ", later"));
    }
}
