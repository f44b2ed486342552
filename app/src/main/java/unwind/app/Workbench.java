package unwind.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import unwind.app.closing.Closing;
import unwind.app.closing.ClosingViewModel;
import unwind.app.command.Command;
import unwind.app.command.Notices;
import unwind.app.data.DataViewModel;
import unwind.app.data.OpenPrompt;
import unwind.app.deploy.Backend;
import unwind.app.deploy.EngineBackend;
import unwind.app.error.ErrorDialog;
import unwind.app.error.ErrorReport;
import unwind.app.error.ProblemLog;
import unwind.app.guide.GuideView;
import unwind.app.guide.GuideViewModel;
import unwind.app.recording.RecordingViewModel;
import unwind.app.runs.Opener;
import unwind.app.shell.EndPopup;
import unwind.app.shell.LogBuffer;
import unwind.app.shell.ShellView;
import unwind.app.shell.ShellViewModel;
import unwind.app.shell.WarmUp;
import unwind.app.shell.WorkbenchContext;
import unwind.app.task.FxGuard;
import unwind.app.task.Lane;
import unwind.app.task.LongWork;
import unwind.app.task.TaskService;
import unwind.app.theme.Theme;
import unwind.app.theme.ThemeMode;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Restorer;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.SettingsStore;
import unwind.app.workspace.Step;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.app.workspace.WorkspaceKeeper;
import unwind.cost.CostPresets;
import unwind.run.AgentParams;
import unwind.run.Experiments;
import unwind.run.GuardedExperiments;

/** The composition root: everything of the window is made and wired here, once. */
public final class Workbench {
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 700;

    /** Until a window with new data has drawn it. */
    private static final Duration UNTIL_WARM_UP = Duration.seconds(1.5);

    /** Id of the command that runs the demonstration. */
    static final String DEMO = "run-demo";

    private final ProblemLog problems = new ProblemLog(Clock.systemUTC());
    private final TaskService tasks = TaskService.create(problems);
    private final Theme theme;
    private final LogBuffer log = new LogBuffer(tasks.pulse());
    private final WindowState window = new WindowState();
    private final WorkbenchContext context;
    private final Restorer restorer;
    private final ShellViewModel shell;
    private final DataViewModel data;
    private final List<unwind.app.shell.Screen> screens;
    private final ShellView view;
    private final ClosingViewModel closing;
    private final GuideViewModel guide;

    /**
     * @param prompt asks for data files
     * @param sample files of the sample data, empty where there are none
     * @param folders what the window must remember
     */
    public Workbench(Experiments engine, OpenPrompt prompt, List<Path> sample, Folders folders) {
        this(engine, prompt, sample, folders, Surroundings.usual(folders));
    }

    /**
     * What differs between the user's window and that of a demonstration.
     *
     * @param theme installed; windows of one program share it
     * @param backend deploys
     * @param demo starts a demonstration
     */
    record Surroundings(Theme theme, Backend backend, Command demo) {
        static Surroundings usual(Folders folders) {
            Theme theme = new Theme();
            theme.install();
            return new Surroundings(
                    theme,
                    new EngineBackend(folders.rehearsal()),
                    Command.never(DEMO, "Run demo", "This window cannot open another one."));
        }
    }

    Workbench(Experiments engine, OpenPrompt prompt, List<Path> sample, Folders folders, Surroundings surroundings) {
        theme = surroundings.theme();
        Experiments experiments = new GuardedExperiments(engine, new FxGuard());
        CostChoice cost = CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID));
        WorkbenchModel model = new WorkbenchModel(cost, AgentParams.PARAMS.defaults());
        Importer importer = new Importer(model, experiments, tasks, problems);
        SettingsStore settings = SettingsStore.in(folders, tasks);
        SettingsHistory history = new SettingsHistory(model, importer, tasks.pulse(), tasks.nanoClock());
        Notices notices = new Notices();
        RecordingViewModel recording = new RecordingViewModel(
                tasks, settings, notices, problems, Opener.desktop()::open, Clock.system(ZoneId.systemDefault()));
        context = new WorkbenchContext(
                model, experiments, tasks, problems, theme, settings, history, window, notices, folders, recording);
        WorkspaceKeeper keeper = new WorkspaceKeeper(folders.workspace(), model, window, tasks);
        restorer = new Restorer(keeper, model, window, history, experiments, tasks, problems);
        shell = new ShellViewModel(tasks);
        closing = new ClosingViewModel(tasks, () -> closeFiles(keeper, recording), model.endpointProperty());
        data = new DataViewModel(model, experiments, tasks, importer, sample);
        settings.settingsProperty().subscribe(this::settle);
        log.attach();
        screens = WorkbenchScreens.create(
                context, data, importer, prompt, surroundings.backend(), shell.currentProperty()::set);
        problems.displayWith(this::showProblem);
        view = new ShellView(screens, shell, context, surroundings.demo(), log, problems, this::showProblem);
        guide = guide();
        view.setBanner(new GuideView(guide));
        data.selectedProperty()
                .subscribe((was, is) -> is.ifPresent(
                        row -> window.put(WindowState.SESSION, row.date().toString())));
    }

    private GuideViewModel guide() {
        return new GuideViewModel(
                context.model(),
                window,
                context.history(),
                tasks,
                new GuideViewModel.Doings(
                        shell.currentProperty()::set,
                        data.sampleCommand(),
                        WorkbenchScreens.startTraining(screens),
                        WorkbenchScreens.run(screens, Step.BACKTEST)),
                shell.currentProperty(),
                shell.statusProperty());
    }

    private static void closeFiles(WorkspaceKeeper keeper, RecordingViewModel recording) {
        keeper.keepNow();
        recording.stop();
    }

    private void settle(Settings settings) {
        theme.follow(ThemeMode.of(settings.values().text(Settings.THEME)));
        theme.fontSizePxProperty().set(settings.values().integer(Settings.FONT_SIZE));
        tasks.limit(Lane.TRAINING, settings.values().integer(Settings.PARALLEL));
    }

    /** Puts the workbench into a window and shows it. */
    public void show(Stage stage) {
        stage.setTitle("Unwind");
        stage.getIcons().setAll(icons());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(scene(Math.min(1600, room.getWidth() * 0.9), Math.min(1000, room.getHeight() * 0.9)));
        Closing.attach(closing, stage);
        var unused = new LongWork(tasks, stage::isFocused, new EndPopup(stage));
        stage.show();
        warmUp();
    }

    /** The desktop takes the size that it needs. */
    static List<Image> icons() {
        return IntStream.of(16, 32, 48, 64, 128, 256)
                .mapToObj("/assets/icon/unwind-%d.png"::formatted)
                .map(path -> new Image(path, true))
                .toList();
    }

    /** Some time after there is data to look at, so that the start itself is not slowed down. */
    private void warmUp() {
        WorkbenchModel model = context.model();
        WarmUp warmUp = new WarmUp(
                theme,
                List.of(
                        model.agentProperty().get(),
                        model.orderProperty().get(),
                        model.strategiesProperty().get()));
        Subscription[] once = {Subscription.EMPTY};
        once[0] = model.dataProperty().subscribe((was, is) -> {
            once[0].unsubscribe();
            PauseTransition later = new PauseTransition(UNTIL_WARM_UP);
            later.setOnFinished(event -> warmUp.start());
            later.play();
        });
    }

    /** Brings the last workspace back; where there is none, the sample data. */
    public void restore() {
        restore(() -> {});
    }

    private void restore(Runnable atLast) {
        Runnable begin = () -> {
            begin();
            atLast.run();
        };
        restorer.restore(begin, () -> {
            guide.begin();
            window.get(WindowState.SCREEN).flatMap(Workbench::step).ifPresent(shell.currentProperty()::set);
            window.get(WindowState.SESSION).ifPresent(data::preferSession);
            atLast.run();
        });
    }

    /** The same, then shows the run of a folder, which may lie anywhere. */
    public void restoreAt(Path run) {
        restore(() -> {
            shell.currentProperty().set(Step.RUNS);
            WorkbenchScreens.openRun(screens, run);
        });
    }

    private void begin() {
        guide.begin();
        data.loadSample();
    }

    private static Optional<Step> step(String name) {
        return List.of(Step.values()).stream()
                .filter(step -> step.name().equals(name))
                .findFirst();
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

    /** The whole window, for a scene of one's own. */
    ShellView view() {
        return view;
    }

    /** What went wrong since the window was made. */
    ProblemLog problems() {
        return problems;
    }

    /** Whoever plays in the window tells of its failures: no dialog does. */
    void tellNoProblems() {
        problems.displayWith(report -> {});
    }

    /** Ends all background work at once; the workbench is of no use any more. */
    void dispose() {
        log.detach();
        tasks.shutDown();
    }

    /** In rail order. */
    public List<unwind.app.shell.Screen> screens() {
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
