package unwind.app.deploy;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.chart.ChartPanes;
import unwind.app.command.Command;
import unwind.app.command.RunControls;
import unwind.app.shell.Navigation;
import unwind.app.shell.NextStepView;
import unwind.app.shell.Screen;
import unwind.app.task.UiClock;
import unwind.app.workspace.Step;
import unwind.deploy.choice.TargetChoice;

/** Step 6: an endpoint that answers with the schedule. */
public final class DeployScreen implements Screen {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final DeployModels models;
    private final StackPane content = new StackPane();
    private boolean looked;

    public DeployScreen(DeployModels models, ChartPanes charts, Navigation navigation) {
        this.models = models;
        NextStepView first = new NextStepView("deploy-screen", MaterialDesignC.CLOUD_UPLOAD_OUTLINE, navigation);
        DeployView view = new DeployView(models, charts);
        Runnable show = () -> {
            boolean ready = !models.runs().isEmpty();
            if (!ready) {
                models.adviceProperty()
                        .get()
                        .ifPresentOrElse(
                                first::show,
                                () -> first.show("There is nothing to deploy yet", "The run is being kept."));
            }
            content.getChildren().setAll(ready ? view : first);
        };
        models.adviceProperty().subscribe(show);
        models.runs().addListener((javafx.beans.Observable changed) -> show.run());
        show.run();
        watch();
    }

    /** While the screen is in front the list is looked at again; a running cost goes on in the status bar wherever the user is. */
    private void watch() {
        ObservableValue<Boolean> front = content.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        UiClock clock = new UiClock(SECOND, () -> {
            models.endpoints().tick();
            if (front.getValue()) {
                models.watch().tick();
            }
        });
        Runnable changed = () -> {
            clock.run(front.getValue() || !models.endpoints().rows().isEmpty());
            if (front.getValue()) {
                lookOnce();
            }
        };
        front.subscribe(changed);
        models.runs().addListener((javafx.beans.Observable runs) -> changed.run());
        models.endpoints().rows().addListener((javafx.beans.Observable rows) -> changed.run());
    }

    @Override
    public Step step() {
        return Step.DEPLOY;
    }

    @Override
    public Ikon icon() {
        return MaterialDesignC.CLOUD_UPLOAD_OUTLINE;
    }

    @Override
    public Node content() {
        return content;
    }

    /** F5 deploys, Shift+F5 stops a deployment. */
    @Override
    public RunControls runControls() {
        DeployViewModel deploy = models.deploy();
        RunControls none = RunControls.none("A deployment cannot be paused; cancel it, and Deploy goes on from there.");
        return new RunControls(
                new Command(
                        "run",
                        deploy.deploy().label(),
                        deploy.deploy()::fire,
                        deploy.deploy().disabledReason()),
                none.pause(),
                none.pauseLabel(),
                new Command(
                        "stop",
                        deploy.cancelCommand().label(),
                        deploy.cancelCommand()::fire,
                        deploy.cancelCommand().disabledReason()));
    }

    /** What is rehearsed is looked for once by itself; a rehearsal is started for it only when a run could be deployed. */
    private void lookOnce() {
        if (!looked && !models.runs().isEmpty()) {
            looked = true;
            models.endpoints().refresh(TargetChoice.rehearsal());
        }
    }
}
