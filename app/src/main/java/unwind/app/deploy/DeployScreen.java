package unwind.app.deploy;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.shell.Navigation;
import unwind.app.shell.NextStepView;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 6: an endpoint that answers with the schedule. */
public final class DeployScreen implements Screen {
    private final NextStepView view;

    public DeployScreen(DeployViewModel model, Navigation navigation) {
        view = new NextStepView("deploy-screen", MaterialDesignC.CLOUD_UPLOAD_OUTLINE, navigation);
        Runnable show = () -> model.adviceProperty()
                .get()
                .ifPresentOrElse(
                        view::show,
                        () -> view.show(
                                "Deploying is not part of this window yet",
                                model.runProperty()
                                        .get()
                                        .map(run -> "Run " + run.id() + " is complete and could be deployed.")
                                        .orElse("The run is being kept.")));
        model.adviceProperty().subscribe(show);
        model.runProperty().subscribe(show);
        show.run();
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
        return view;
    }
}
