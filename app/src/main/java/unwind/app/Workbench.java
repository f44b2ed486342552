package unwind.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import unwind.app.data.DataViewModel;
import unwind.app.data.OpenPrompt;
import unwind.app.error.ErrorDialog;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemLog;
import unwind.app.shell.LogBuffer;
import unwind.app.shell.Screen;
import unwind.app.shell.ShellView;
import unwind.app.shell.ShellViewModel;
import unwind.app.shell.WorkbenchContext;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.Experiments;

/** The composition root: everything of the window is made and wired here, once. */
public final class Workbench {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    private final ProblemLog problems = new ProblemLog(Clock.systemUTC());
    private final TaskService tasks = TaskService.create(problems);
    private final Theme theme = new Theme();
    private final LogBuffer log = new LogBuffer(tasks.pulse());
    private final WorkbenchContext context;
    private final ShellViewModel shell;
    private final DataViewModel data;
    private final List<Screen> screens;
    private final ShellView view;

    /**
     * @param prompt asks for data files
     * @param sample files of the sample data, empty where there are none
     * @param runs folder in which runs are kept
     */
    public Workbench(Experiments experiments, OpenPrompt prompt, List<Path> sample, Path runs) {
        CostChoice cost = CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID));
        WorkbenchModel model = new WorkbenchModel(cost, AgentParams.PARAMS.defaults());
        context = new WorkbenchContext(model, experiments, tasks, problems, theme);
        shell = new ShellViewModel(tasks);
        data = new DataViewModel(model, experiments, tasks, sample);
        theme.install();
        log.attach();
        screens = WorkbenchScreens.create(context, data, prompt, runs);
        problems.displayWith(this::showProblem);
        view = new ShellView(screens, shell, context, log, problems, this::showProblem);
    }

    /** Puts the workbench into a window and shows it. */
    public void show(Stage stage) {
        stage.setTitle("Unwind");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setScene(scene(1280, 800));
        stage.show();
    }

    public Scene scene(double width, double height) {
        Scene scene = new Scene(view, width, height);
        theme.dress(scene);
        return scene;
    }

    private void showProblem(ErrorReport report) {
        Optional<Window> owner = Optional.ofNullable(view.getScene()).map(Scene::getWindow);
        ErrorDialog.show(owner, report);
    }

    List<Screen> screens() {
        return screens;
    }

    /** Opens files, as the Data screen does. */
    public DataViewModel data() {
        return data;
    }

    public WorkbenchContext context() {
        return context;
    }

    public ShellViewModel shell() {
        return shell;
    }
}
