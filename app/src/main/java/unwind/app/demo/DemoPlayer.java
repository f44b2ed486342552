package unwind.app.demo;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.util.Duration;
import unwind.app.error.ProblemLog;
import unwind.app.shell.ShellViewModel;
import unwind.app.shell.WorkbenchContext;

/** Plays the story in a workbench. FX thread only. */
public final class DemoPlayer {
    /** Often enough for the eye, seldom enough to cost nothing. */
    private static final Duration BEAT = Duration.millis(66);

    private final DemoDirector director;
    private final DemoView view;
    private final Timeline beat;

    /**
     * @param window the whole window, which is played
     */
    public DemoPlayer(
            Parent window, WorkbenchContext context, ShellViewModel shell, ProblemLog problems, DemoSetting setting) {
        WindowStage stage =
                new WindowStage(window, context.model(), context.tasks(), problems, shell.currentProperty()::set);
        director = new DemoDirector(DemoScript.of(setting), stage, setting.pace());
        view = new DemoView(window, director, setting.mark());
        LongSupplier clock = context.tasks().nanoClock();
        beat = new Timeline(new KeyFrame(BEAT, event -> {
            director.tick(clock.getAsLong());
            layOut();
            view.follow();
        }));
        beat.setCycleCount(Animation.INDEFINITE);
        director.phaseProperty().subscribe(phase -> {
            if (phase == DemoPhase.ENDED || phase == DemoPhase.FAILED) {
                beat.stop();
            }
        });
    }

    /** A scene that no window shows is laid out only on demand. */
    private void layOut() {
        if (view.getScene() != null && view.getScene().getWindow() == null) {
            view.resize(view.getScene().getWidth(), view.getScene().getHeight());
            view.applyCss();
            view.layout();
        }
    }

    public void start() {
        director.start();
        beat.play();
    }

    /** Ends it wherever it is. */
    public void end() {
        director.end();
    }

    /** The window with what is drawn over it: the root of the scene. */
    public Parent view() {
        return view;
    }

    public ReadOnlyObjectProperty<DemoPhase> phaseProperty() {
        return director.phaseProperty();
    }

    /** The step that is shown, such as {@code 2/20 Load minute data}; empty before the start. */
    public ObservableValue<Optional<String>> stepProperty() {
        return director.indexProperty().map(index -> line(index.intValue()));
    }

    private Optional<String> line(int index) {
        int count = director.steps().size();
        return index < 0
                ? Optional.empty()
                : Optional.of("%d/%d %s"
                        .formatted(index + 1, count, director.steps().get(index).title()));
    }

    /** The id of the step that is shown; empty before the start. */
    public String stepId() {
        int index = director.indexProperty().get();
        return index < 0 ? "" : director.steps().get(index).id();
    }

    /** What went wrong, or is waited for. */
    public String message() {
        return director.messageProperty().get();
    }

    /** Ids of controls that captions spoke of and that the window did not show. */
    public Set<String> unseen() {
        return director.unseen();
    }
}
