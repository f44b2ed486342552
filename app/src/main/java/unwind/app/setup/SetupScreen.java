package unwind.app.setup;

import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import unwind.app.shell.Screen;
import unwind.app.workspace.Previewer;
import unwind.app.workspace.Step;

/** Step 2: order, costs, agent, split, seed. */
public final class SetupScreen implements Screen {
    private final SetupView view;

    public SetupScreen(SetupViewModel model, SetupSummary summary, Previewer previewer) {
        view = new SetupView(model, summary, previewer.previewProperty());
    }

    @Override
    public Step step() {
        return Step.SETUP;
    }

    @Override
    public String title() {
        return "Setup";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignT.TUNE_VARIANT;
    }

    @Override
    public Node content() {
        return view;
    }
}
