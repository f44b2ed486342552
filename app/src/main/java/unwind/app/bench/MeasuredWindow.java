package unwind.app.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import unwind.app.Workbench;
import unwind.app.data.OpenPrompt;
import unwind.app.data.SampleData;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Step;
import unwind.app.workspace.WorkbenchModel;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.run.DefaultExperiments;

/**
 * The workbench in this process, driven from another thread as a user would drive it, with a home that is gone afterwards.
 * Its methods must not be called on the FX thread.
 */
final class MeasuredWindow implements AutoCloseable {
    /** Longer than anything it waits for takes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Scratch home;
    private final Workbench workbench;
    private final Thread fxThread;

    private MeasuredWindow(Scratch home, Workbench workbench, Thread fxThread) {
        this.home = home;
        this.workbench = workbench;
        this.fxThread = fxThread;
    }

    /** Opens it on the display, or in memory, and waits for the sample data. */
    static MeasuredWindow open(BenchScreen screen) throws InterruptedException {
        screen.apply();
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        Scratch home = Scratch.make();
        MeasuredWindow window = call(() -> {
            Workbench workbench = new Workbench(
                    new DefaultExperiments(), OpenPrompt.dialog(), SampleData.files(), new Folders(home.folder()));
            workbench.show(new Stage());
            workbench.restore();
            return new MeasuredWindow(home, workbench, Thread.currentThread());
        });
        window.await(
                "the sample data", () -> window.model().dataProperty().get().isPresent());
        return window;
    }

    Workbench workbench() {
        return workbench;
    }

    WorkbenchModel model() {
        return workbench.context().model();
    }

    Thread fxThread() {
        return fxThread;
    }

    /** Does something on the FX thread, waits until it is done, then a moment as a user would look at it. */
    void act(Duration look, Runnable action) throws InterruptedException {
        call(() -> {
            action.run();
            return true;
        });
        Thread.sleep(look);
    }

    /** Brings a screen to the front. */
    void show(Duration look, Step step) throws InterruptedException {
        act(look, () -> workbench.shell().currentProperty().set(step));
    }

    /** What F5 does on a screen; waits until it can be done. */
    void run(Step step) throws InterruptedException {
        control(
                step,
                screen -> screen.runControls().run().isEnabled(),
                screen -> screen.runControls().run().fire());
    }

    /** What Shift+F5 does on a screen, and waits for its end. */
    void stop(Step step) throws InterruptedException {
        control(
                step,
                screen -> screen.runControls().stop().isEnabled(),
                screen -> screen.runControls().stop().fire());
        await(
                "the end of the " + step.label(),
                () -> workbench.context().tasks().foreground().isEmpty());
    }

    private void control(
            Step step,
            java.util.function.Predicate<unwind.app.shell.Screen> enabled,
            Consumer<unwind.app.shell.Screen> action)
            throws InterruptedException {
        unwind.app.shell.Screen screen = workbench.screens().stream()
                .filter(s -> s.step() == step)
                .findFirst()
                .orElseThrow();
        await(step.label(), () -> enabled.test(screen));
        call(() -> {
            action.accept(screen);
            return true;
        });
    }

    /** Changes settings of the agent, as its form would. */
    void agent(String key, String value) throws InterruptedException {
        call(() -> {
            ParamValues now = model().agentProperty().get();
            model().agentProperty().set(now.with(key, value));
            return true;
        });
    }

    /** Waits until something holds, asking on the FX thread. */
    void await(String what, Callable<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!call(condition)) {
            if (System.nanoTime() > end) {
                throw Problem.failed(
                        "The measured window waited %d minutes for %s.".formatted(PATIENCE.toMinutes(), what),
                        "Run it on a machine that has less else to do.");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** An answer from the FX thread. */
    static <T> T call(Callable<T> question) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(question);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the measured window does not answer", e);
        }
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            Window.getWindows().stream().toList().forEach(Window::hide);
            Platform.exit();
        });
        home.close();
    }
}
