package unwind.app.demo;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;

/** Below the window: what is seen, the keys that do it, how far the story is, and pause, back, next, end. */
final class CaptionBar extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final DemoDirector director;
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label message = new Label();
    private final HBox keys = new HBox();

    /** @param mark says what kind of demonstration it is, such as that its data is synthetic */
    CaptionBar(DemoDirector director, String mark) {
        this.director = director;
        setId("demo-caption-bar");
        getStyleClass().add("demo-bar");
        count.setId("demo-count");
        count.getStyleClass().add("demo-count");
        title.setId("demo-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("demo-title");
        caption.setId("demo-caption");
        caption.getStyleClass().add("demo-caption");
        caption.setWrapText(true);
        message.setId("demo-message");
        message.getStyleClass().add("demo-message");
        keys.setId("demo-keys");
        keys.getStyleClass().add("demo-keys");
        Label note = new Label(mark);
        note.setId("demo-mark");
        note.getStyleClass().add("demo-mark");
        HBox head = new HBox(title, message);
        head.getStyleClass().add("demo-head");
        VBox words = new VBox(head, caption);
        words.getStyleClass().add("demo-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox side = new VBox(buttons(), note);
        side.getStyleClass().add("demo-side");
        side.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(count, words, keys, side);
        line.getStyleClass().add("demo-line");
        getChildren().addAll(progress(), line);
        message.textProperty().bind(director.messageProperty());
        director.indexProperty().subscribe(index -> show(index.intValue()));
        director.phaseProperty().subscribe(phase -> pseudoClassStateChanged(FAILED, phase == DemoPhase.FAILED));
    }

    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("demo-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Progress of the demonstration");
        bar.progressProperty().bind(director.progressProperty());
        return bar;
    }

    private void show(int index) {
        if (index < 0) {
            return;
        }
        List<DemoStep> steps = director.steps();
        DemoStep step = steps.get(index);
        count.setText("%d / %d".formatted(index + 1, steps.size()));
        title.setText(step.title());
        caption.setText(step.caption());
        keys.getChildren().setAll(step.keys().stream().map(CaptionBar::keyCap).toList());
    }

    private static Node keyCap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("demo-key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private HBox buttons() {
        ObservableValue<String> stopped = director.phaseProperty().map(CaptionBar::whyStopped);
        Command pause = new Command("demo-pause", "Pause", director::togglePause, stopped);
        CommandButton pauseButton = CommandButton.of(pause, "Space", MaterialDesignP.PAUSE);
        director.phaseProperty().subscribe(phase -> {
            boolean paused = phase == DemoPhase.PAUSED;
            pauseButton.button().setText(paused ? "Go on" : "Pause");
            pauseButton.setGraphic(new FontIcon(paused ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE));
        });
        Command back = new Command(
                "demo-back",
                "Back",
                director::back,
                director.indexProperty()
                        .flatMap(index -> stopped.map(
                                why -> why.isEmpty() && index.intValue() == 0 ? "This is the first step." : why)));
        HBox row = new HBox(
                CommandButton.of(back, "Left", MaterialDesignC.CHEVRON_LEFT),
                pauseButton,
                CommandButton.of(
                        new Command("demo-next", "Next", director::next, stopped),
                        "Right",
                        MaterialDesignC.CHEVRON_RIGHT),
                CommandButton.of(Command.always("demo-end", "End", director::end), "Esc", MaterialDesignC.CLOSE));
        row.getChildren().forEach(CaptionBar::small);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("demo-buttons");
        return row;
    }

    /** Without the keyboard focus, which stays in the window that is played. */
    private static void small(Node node) {
        Button button = ((CommandButton) node).button();
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.SMALL);
    }

    private static String whyStopped(DemoPhase phase) {
        return switch (phase) {
            case PLAYING, PAUSED -> "";
            case FAILED -> "The demonstration cannot go on.";
            case ENDED -> "The demonstration is over.";
        };
    }
}
