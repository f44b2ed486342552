package unwind.app.shell;

import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.task.LongWork;

/** News in a corner of the screen, over whatever other window is in front; a click brings ours there. */
public final class EndPopup implements LongWork.Teller {
    private static final Duration SHOWN = Duration.seconds(15);

    private final Stage stage;

    public EndPopup(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void tell(String title, String text, boolean failed) {
        FontIcon icon =
                new FontIcon(failed ? MaterialDesignA.ALERT_OCTAGON_OUTLINE : MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        icon.getStyleClass().add(failed ? "error-icon" : "done-icon");
        Notifications.create()
                .owner(stage)
                .position(Pos.BOTTOM_RIGHT)
                .title(title)
                .text(text)
                .graphic(icon)
                .hideAfter(SHOWN)
                .onAction(event -> {
                    stage.setIconified(false);
                    stage.toFront();
                    stage.requestFocus();
                })
                .show();
    }
}
