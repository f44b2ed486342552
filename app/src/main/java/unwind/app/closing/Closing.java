package unwind.app.closing;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Ties the closing to a window. */
public final class Closing {
    /** Work that does not look up from its step for so long is left behind: every file is written whole or not at all. */
    private static final Duration LONGEST_WAIT = Duration.seconds(60);

    private final ClosingViewModel model;
    private final Stage stage;
    private Optional<ClosingDialog> dialog = Optional.empty();

    private Closing(ClosingViewModel model, Stage stage) {
        this.model = model;
        this.stage = stage;
    }

    /** From now on the window closes as the model says. */
    public static void attach(ClosingViewModel model, Stage stage) {
        Closing closing = new Closing(model, stage);
        stage.setOnCloseRequest(closing::requested);
        model.phaseProperty().subscribe((was, is) -> closing.moved(is));
    }

    private void requested(WindowEvent event) {
        event.consume();
        model.request();
    }

    private void moved(ClosingPhase phase) {
        switch (phase) {
            case OPEN -> closeDialog();
            case ASKING -> {
                ClosingDialog asking = new ClosingDialog(model, stage);
                dialog = Optional.of(asking);
                asking.show();
            }
            case STOPPING -> {
                PauseTransition longest = new PauseTransition(LONGEST_WAIT);
                longest.setOnFinished(event -> model.closeAtOnce());
                longest.play();
            }
            case CLOSED -> {
                closeDialog();
                stage.hide();
            }
        }
    }

    private void closeDialog() {
        dialog.ifPresent(ClosingDialog::close);
        dialog = Optional.empty();
    }
}
