package unwind.app.report;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import unwind.app.command.CommandButton;
import unwind.app.shell.Navigation;
import unwind.app.shell.NextStepView;
import unwind.app.shell.Screen;
import unwind.app.workspace.Step;

/** Step 7: what to show to others. */
public final class ReportScreen implements Screen {
    private final NextStepView view;
    private final HBox buttons;

    public ReportScreen(ReportViewModel model, Navigation navigation) {
        view = new NextStepView("report-screen", MaterialDesignF.FILE_CHART_OUTLINE, navigation);
        buttons = new HBox(
                CommandButton.of(model.openReport(), "in the browser", Styles.ACCENT),
                CommandButton.of(model.openFolder(), "in the file manager"));
        buttons.getStyleClass().add("empty-buttons");
        Runnable show = () -> model.adviceProperty().get().ifPresentOrElse(view::show, () -> showReport(model));
        model.adviceProperty().subscribe(show);
        model.runProperty().subscribe(show);
        show.run();
    }

    private void showReport(ReportViewModel model) {
        view.show(
                model.runProperty().get().isPresent() ? "The report of the last run is ready" : "The run is being kept",
                model.runProperty()
                        .get()
                        .map(run -> "Run " + run.id()
                                + ": one HTML file with data, costs, training and results, to keep " + "or to send.")
                        .orElse(model.message()),
                buttons);
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
        return view;
    }
}
