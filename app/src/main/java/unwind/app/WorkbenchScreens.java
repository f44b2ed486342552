package unwind.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import unwind.app.backtest.BacktestScreen;
import unwind.app.backtest.BacktestViewModel;
import unwind.app.backtest.ScheduleSaver;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.SavePrompt;
import unwind.app.command.Command;
import unwind.app.data.DataScreen;
import unwind.app.data.DataViewModel;
import unwind.app.data.OpenPrompt;
import unwind.app.data.ProfilesViewModel;
import unwind.app.data.RecentFiles;
import unwind.app.deploy.Backend;
import unwind.app.deploy.DeployModels;
import unwind.app.deploy.DeployScreen;
import unwind.app.deploy.GuardedBackend;
import unwind.app.report.EngineDesk;
import unwind.app.report.ReportPrompt;
import unwind.app.report.ReportScreen;
import unwind.app.report.ReportViewModel;
import unwind.app.runs.Opener;
import unwind.app.runs.RunKeeper;
import unwind.app.runs.RunLibrary;
import unwind.app.runs.RunsPlace;
import unwind.app.runs.RunsScreen;
import unwind.app.runs.RunsViewModel;
import unwind.app.setup.CostCurveModel;
import unwind.app.setup.OwnPresets;
import unwind.app.setup.PresetComparison;
import unwind.app.setup.SetupScreen;
import unwind.app.setup.SetupSummary;
import unwind.app.setup.SetupViewModel;
import unwind.app.shell.Navigation;
import unwind.app.shell.Screen;
import unwind.app.shell.WorkbenchContext;
import unwind.app.task.FxGuard;
import unwind.app.training.TrainCommands;
import unwind.app.training.TrainScreen;
import unwind.app.training.TrainViewModel;
import unwind.app.training.TrainingQueue;
import unwind.app.training.TrainingRuns;
import unwind.app.tune.SearchRunner;
import unwind.app.tune.Searches;
import unwind.app.tune.TuneCommands;
import unwind.app.tune.TuneViewModel;
import unwind.app.workspace.Importer;
import unwind.app.workspace.Preparer;
import unwind.app.workspace.Previewer;
import unwind.app.workspace.Settings;
import unwind.app.workspace.Step;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.report.StoredReport;
import unwind.run.DefaultExperiments;
import unwind.run.PolicyMap;
import unwind.serving.ExampleCall;

/** The screens of this version, in rail order: one line each. */
final class WorkbenchScreens {
    private WorkbenchScreens() {}

    static List<Screen> create(
            WorkbenchContext context,
            DataViewModel data,
            Importer importer,
            OpenPrompt prompt,
            Backend backend,
            Navigation navigation) {
        WorkbenchModel model = context.model();
        ChartPanes charts = new ChartPanes(context.theme(), context.tasks(), SavePrompt.dialog());
        Preparer preparer = new Preparer(model, context.experiments(), context.tasks(), context.errors());
        Previewer previewer = new Previewer(model, context.tasks(), context.errors());
        RunsPlace place = new RunsPlace(
                () -> context.settings().get().runsFolder(), context.folders().words());
        RunKeeper keeper = new RunKeeper(model, context.tasks(), place, Clock.systemUTC(), Opener.desktop());
        RunLibrary library = new RunLibrary(context.tasks(), place);
        keeper.keptProperty().subscribe(kept -> kept.ifPresent(run -> library.refresh()));
        keeper.trainedProperty().subscribe(kept -> kept.ifPresent(run -> library.refresh()));
        library.refresh();
        RunsViewModel runs = new RunsViewModel(
                library,
                model,
                context.experiments(),
                context.tasks(),
                context.history(),
                context.window(),
                context.notices(),
                context.errors(),
                Opener.desktop());
        RecentFiles recent = new RecentFiles(context.window());
        model.filesProperty().subscribe(recent::add);
        OwnPresets own = new OwnPresets(context.folders().costPresets(), context.tasks());
        Path searches = searchFolder(context);
        return List.of(
                new DataScreen(
                        data, new ProfilesViewModel(model, context.tasks()), recent, charts, prompt, context.notices()),
                new SetupScreen(
                        new SetupViewModel(model, CostPresets.all(), own, importer),
                        new SetupSummary(model, preparer),
                        previewer,
                        new PresetComparison(model, context.experiments(), context.tasks(), CostPresets.all()),
                        new CostCurveModel(model, context.tasks(), context.errors()),
                        charts),
                train(context, keeper, charts, navigation),
                new BacktestScreen(
                        new BacktestViewModel(model, context.experiments(), context.tasks()),
                        charts,
                        new ScheduleSaver(context.tasks(), SavePrompt.dialog()),
                        keeper),
                new RunsScreen(runs, library, charts),
                new DeployScreen(
                        new DeployModels(
                                model,
                                context.tasks(),
                                new GuardedBackend(backend, new FxGuard()),
                                Clock.systemUTC(),
                                library,
                                context.window(),
                                context.history()),
                        charts,
                        navigation),
                new ReportScreen(
                        new ReportViewModel(
                                model,
                                keeper,
                                library.runs(),
                                library::open,
                                context.tasks(),
                                new EngineDesk(
                                        new StoredReport(new DefaultExperiments(), new ExampleCall()),
                                        new FxGuard(),
                                        () -> List.of(
                                                searches,
                                                context.settings().get().runsFolder())),
                                Opener.desktop()),
                        ReportPrompt.dialogs(),
                        navigation));
    }

    /** What F5 does on a step's screen. */
    static Command run(List<Screen> screens, Step step) {
        return screens.stream()
                .filter(screen -> screen.step() == step)
                .map(screen -> screen.runControls().run())
                .findFirst()
                .orElseThrow();
    }

    /** Starts a training, whichever part of the Train screen is in front. */
    static Command startTraining(List<Screen> screens) {
        return screens.stream()
                .filter(TrainScreen.class::isInstance)
                .map(screen -> ((TrainScreen) screen).startTraining())
                .findFirst()
                .orElseThrow();
    }

    /** Lists the run of a folder with the kept ones and chooses it. */
    static void openRun(List<Screen> screens, Path folder) {
        screens.stream().filter(RunsScreen.class::isInstance).forEach(screen -> ((RunsScreen) screen).open(folder));
    }

    private static Path searchFolder(WorkbenchContext context) {
        return context.folders().home().resolve("searches");
    }

    private static TrainScreen train(
            WorkbenchContext context, RunKeeper keeper, ChartPanes charts, Navigation navigation) {
        Clock clock = Clock.systemUTC();
        TrainingRuns places = new TrainingRuns(
                context.experiments(), () -> context.settings().get().runsFolder(), clock);
        TrainingQueue queue = new TrainingQueue(context.experiments(), places, context.tasks());
        queue.onKept(keeper::trained);
        TrainViewModel train = new TrainViewModel(
                context.model(),
                queue,
                context.tasks(),
                () -> context.settings().get().values().integer(Settings.PARALLEL),
                training -> PolicyMap.of(training.prepared(), training.agent()));
        TrainCommands commands = new TrainCommands(train, context.history());
        commands.offerToGoOn(context.notices(), () -> navigation.show(Step.TRAIN));
        TuneViewModel tune = new TuneViewModel(
                context.model(),
                new Searches(searchFolder(context), context.folders().words(), clock, context.tasks()),
                SearchRunner.recorded(context.experiments(), clock).guarded(new FxGuard()),
                context.tasks(),
                context.history(),
                context.settings().get().values().integer(Settings.PARALLEL));
        return new TrainScreen(train, commands, tune, new TuneCommands(tune), charts);
    }
}
