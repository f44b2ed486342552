package unwind.app.guide;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import unwind.app.command.Command;
import unwind.app.task.TaskService;
import unwind.app.task.TaskText;
import unwind.app.workspace.SettingsHistory;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.param.ParamValues;

/**
 * Which of the first steps is next, and the one click that does it. What was looked at, and whether the guide is open, is
 * kept with the workspace; what was done is asked of the model. FX thread only.
 */
public final class GuideViewModel {
    /** Steps of the guide's own training: well under a minute on two cores. */
    static final int SHORT_TRAINING = 10_000;

    private static final String STEPS = "steps";
    private static final String SEEN = "guide.seen.";

    private final WorkbenchModel model;
    private final WindowState window;
    private final SettingsHistory history;
    private final TaskService tasks;
    private final Doings doings;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<GuideStep>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<GuideStep>> done = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private boolean begun;
    private Optional<Long> firstStart = Optional.empty();
    private String took = "";

    /**
     * What the steps do.
     *
     * @param navigate brings a screen to the front
     * @param sample loads the sample data
     * @param train starts a training with the present settings
     * @param backtest plays the trained agent
     */
    public record Doings(Consumer<Step> navigate, Command sample, Command train, Command backtest) {}

    /**
     * @param current the screen in front
     * @param status what is going on, in one line; listened to for its changes
     */
    public GuideViewModel(
            WorkbenchModel model,
            WindowState window,
            SettingsHistory history,
            TaskService tasks,
            Doings doings,
            ObservableValue<Step> current,
            ObservableValue<String> status) {
        this.model = model;
        this.window = window;
        this.history = history;
        this.tasks = tasks;
        this.doings = doings;
        Stream.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .forEach(step -> model.stateProperty(step).subscribe(this::refresh));
        current.subscribe(this::sawScreen);
        status.subscribe(this::refresh);
        window.values().addListener((MapChangeListener<String, String>) change -> refresh());
    }

    /** The workspace is restored, or there is none: from here on the guide may show. At the very first start it does. */
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        if (window.get(WindowState.GUIDE).isEmpty()) {
            firstStart = Optional.of(tasks.nanoClock().getAsLong());
            window.put(WindowState.GUIDE, WindowState.GUIDE_OPEN);
        }
        refresh();
    }

    /** Closes it for good; the menu Help brings it back. */
    void close() {
        window.put(WindowState.GUIDE, WindowState.GUIDE_CLOSED);
    }

    private void sawScreen(Step screen) {
        boolean tooEarly = screen == Step.REPORT && !isDone(GuideStep.BACKTEST);
        if (begun && shown.get() && !tooEarly && (screen == Step.SETUP || screen == Step.REPORT)) {
            window.put(SEEN + screen.name(), "yes");
        }
    }

    private void refresh() {
        if (isDone(GuideStep.BACKTEST) && firstStart.isPresent()) {
            double seconds = (tasks.nanoClock().getAsLong() - firstStart.get()) / 1e9;
            took = " Your first result took %s (min:s).".formatted(TaskText.duration(seconds));
            firstStart = Optional.empty();
        }
        shown.set(begun && !window.get(WindowState.GUIDE).equals(Optional.of(WindowState.GUIDE_CLOSED)));
        done.set(Stream.of(GuideStep.values()).filter(this::isDone).collect(Collectors.toUnmodifiableSet()));
        next.set(Stream.of(GuideStep.values()).filter(step -> !isDone(step)).findFirst());
        text.set(words());
    }

    private boolean isDone(GuideStep step) {
        return switch (step) {
            // Whoever has trained needs not be shown the settings any more.
            case SETUP ->
                window.get(SEEN + Step.SETUP.name()).isPresent()
                        || model.trainingProperty().get().isPresent();
            case REPORT -> window.get(SEEN + Step.REPORT.name()).isPresent();
            case DATA, TRAIN, BACKTEST -> model.state(step.screen()) == StepState.DONE;
        };
    }

    private String words() {
        if (next.get().isEmpty()) {
            return "That was all." + took
                    + " Next: your own data, other costs, a longer training. Help, First steps shows this again.";
        }
        return tasks.foreground()
                .map(task -> TaskText.line(task) + ".")
                .orElseGet(() -> next.get().orElseThrow().text() + (next.get().get() == GuideStep.REPORT ? took : ""));
    }

    /** The one click that does a step. */
    Command command(GuideStep step) {
        return switch (step) {
            case DATA -> command(step, "Load sample data", doings.sample());
            case SETUP -> look(step, "Look at the settings");
            case TRAIN ->
                new Command(
                        id(step),
                        "Train for a moment",
                        this::trainShortly,
                        doings.train().disabledReason());
            case BACKTEST -> command(step, "Run the backtest", doings.backtest());
            case REPORT -> look(step, "Go to the report");
        };
    }

    private Command command(GuideStep step, String label, Command does) {
        return new Command(
                id(step),
                label,
                () -> {
                    doings.navigate().accept(step.screen());
                    does.fire();
                },
                does.disabledReason());
    }

    private Command look(GuideStep step, String label) {
        return Command.always(id(step), label, () -> {
            doings.navigate().accept(step.screen());
            sawScreen(step.screen());
        });
    }

    private static String id(GuideStep step) {
        return "guide-" + step.screen().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The budget is a setting like any other: it shows in Setup, and Undo takes it back. */
    private void trainShortly() {
        ParamValues agent = model.agentProperty().get();
        if (agent.integer(STEPS) > SHORT_TRAINING) {
            history.take(model.spec().withAgent(agent.with(STEPS, Integer.toString(SHORT_TRAINING))));
        }
        doings.navigate().accept(Step.TRAIN);
        doings.train().fire();
    }

    /** Whether the guide is on screen. */
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<GuideStep>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** The first step that is not done; empty once all are. */
    ReadOnlyObjectProperty<Optional<GuideStep>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Why the next step is done, or what is going on. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
