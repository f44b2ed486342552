package unwind.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import unwind.app.command.Command;
import unwind.app.command.Notices;

/** Shows the latest news for some seconds, over the lower edge of the main area. */
final class NoticeView extends StackPane {
    private static final Duration SHOWN = Duration.seconds(8);

    /** Time to close the dialog that may stand in the way, and to decide. */
    private static final Duration SHOWN_WITH_ACTION = Duration.seconds(25);

    private final Notices notices;
    private final PauseTransition timer = new PauseTransition(SHOWN);

    NoticeView(Notices notices) {
        this.notices = notices;
        setPickOnBounds(false);
        setMouseTransparent(false);
        notices.currentProperty().subscribe(this::show);
    }

    private void show(Optional<Notices.Notice> current) {
        timer.stop();
        getChildren().clear();
        current.ifPresent(notice -> {
            getChildren().add(bar(notice));
            timer.setOnFinished(event -> notices.dismiss(notice));
            timer.setDuration(notice.action().isPresent() ? SHOWN_WITH_ACTION : SHOWN);
            timer.playFromStart();
        });
    }

    private HBox bar(Notices.Notice notice) {
        Label text = new Label(notice.text());
        text.setId("notice-text");
        HBox bar = new HBox(text);
        bar.setId("notice");
        bar.getStyleClass().add("notice");
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        notice.action().ifPresent(command -> bar.getChildren().add(button(notice, command)));
        setAlignment(bar, Pos.BOTTOM_CENTER);
        return bar;
    }

    private Button button(Notices.Notice notice, Command command) {
        Button button = new Button(command.label());
        button.setId("notice-" + command.id());
        button.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        button.setOnAction(event -> {
            notices.dismiss(notice);
            command.fire();
        });
        return button;
    }
}
