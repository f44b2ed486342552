package unwind.app.report;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import unwind.app.command.Command;
import unwind.app.command.RunControls;
import unwind.app.shell.Navigation;
import unwind.app.shell.NextStepView;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 7: what to show to others. */
public final class ReportScreen implements Screen {
    private final ReportViewModel model;
    private final StackPane content = new StackPane();

    public ReportScreen(ReportViewModel model, ReportPrompt prompt, Navigation navigation) {
        this.model = model;
        NextStepView first = new NextStepView("report-screen", MaterialDesignF.FILE_CHART_OUTLINE, navigation);
        ReportView view = new ReportView(model, prompt);
        model.adviceProperty().subscribe(advice -> {
            advice.ifPresent(first::show);
            content.getChildren().setAll(advice.isPresent() ? first : view);
        });
    }

    @Override
    public Step step() {
        return Step.REPORT;
    }

    @Override
    public Ikon icon() {
        return MaterialDesignF.FILE_CHART_OUTLINE;
    }

    @Override
    public Node content() {
        return content;
    }

    /** F5 draws the pages, Shift+F5 ends what is being made. */
    @Override
    public RunControls runControls() {
        RunControls none = RunControls.none("A report cannot be paused; cancel it, and make it again.");
        return new RunControls(
                named("run", model.preview()), none.pause(), none.pauseLabel(), named("stop", model.cancel()));
    }

    private static Command named(String id, Command command) {
        return new Command(id, command.label(), command::fire, command.disabledReason());
    }

    @Override
    public void onShow() {
        model.onShow();
    }
}
