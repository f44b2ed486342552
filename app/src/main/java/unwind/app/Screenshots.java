package unwind.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import unwind.app.shell.Screen;
import unwind.app.workspace.Endpoint;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;

/**
 * Draws every screen, light and dark, into PNG files: the pictures of the README. Needs no display when run with
 * {@code -Dglass.platform=Headless -Dprism.order=sw}. The scene is never put on a
 * screen, so that its size is free.
 */
public final class Screenshots {
    private static final Duration SETTLE = Duration.millis(600);

    /** Drawings after which the longest form is filled. */
    private static final int FILLING = 4;

    private final Workbench workbench;
    private final Path folder;
    private final Scene scene;
    private final Deque<Runnable> steps = new ArrayDeque<>();

    Screenshots(Workbench workbench, Path folder, int width, int height) {
        this.workbench = workbench;
        this.folder = folder;
        scene = workbench.scene(width, height);
    }

    /** Arguments: output folder, then optionally width and height. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "screenshots");
        int width = args.length > 2 ? Integer.parseInt(args[1]) : 1280;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 800;
        Platform.startup(() -> {
            Workbench workbench = WorkbenchApp.workbench();
            new Screenshots(workbench, folder, width, height).run(Platform::exit);
        });
    }

    /**
     * The empty window, the first start with its first steps, then a training and a backtest on the sample data, then each
     * screen in both themes.
     */
    void run(Runnable atEnd) {
        WorkbenchModel model = workbench.context().model();
        steps.add(() -> save("empty"));
        steps.add(workbench::restore);
        model.stateProperty(Step.SETUP).subscribe(state -> {
            if (state == StepState.DONE && model.trainingProperty().get().isEmpty()) {
                later(() -> {
                    save("start-light");
                    workbench.context().window().put(WindowState.GUIDE, WindowState.GUIDE_CLOSED);
                    fire(Step.TRAIN);
                });
            }
        });
        model.trainingProperty().subscribe(training -> training.ifPresent(done -> fire(Step.BACKTEST)));
        model.backtestProperty()
                .subscribe(backtest -> backtest.ifPresent(done -> whenIdle(() -> {
                    fire(Step.DEPLOY);
                    whenCalled(() -> {
                        planScreens();
                        steps.add(atEnd);
                        next();
                    });
                })));
        next();
    }

    /** Once nothing runs any more: a picture shows the window at rest. */
    private void whenIdle(Runnable action) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(event -> {
            if (workbench.context().tasks().foreground().isPresent()) {
                whenIdle(action);
            } else {
                action.run();
            }
        });
        pause.play();
    }

    /** Once the rehearsal's endpoint has answered: Deploy is pictured with a schedule in it. */
    private void whenCalled(Runnable action) {
        boolean[] sent = {false};
        workbench.context().model().endpointProperty().subscribe(endpoint -> {
            if (!sent[0] && endpoint.filter(Endpoint::running).isPresent()) {
                sent[0] = true;
                whenIdle(() -> {
                    workbench.shell().currentProperty().set(Step.DEPLOY);
                    later(() -> {
                        // Tabs are laid out only when they are drawn.
                        scene.snapshot(null);
                        if (scene.lookup("#call-send") instanceof Button send) {
                            send.fire();
                        }
                        whenIdle(action);
                    });
                });
            }
        });
    }

    private static void later(Runnable action) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /** What F5 does on the step's screen, as soon as the command is enabled. */
    private void fire(Step step) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(event -> workbench.screens().stream()
                .filter(screen -> screen.step() == step)
                .forEach(screen -> screen.runControls().run().fire()));
        pause.play();
    }

    /** Each screen is visited for a while before its first picture: long forms fill little by little. */
    private void planScreens() {
        for (Screen screen : workbench.screens()) {
            steps.add(() -> workbench.shell().currentProperty().set(screen.step()));
            // What no window shows gets its skins, and with them its place in the scene, only when it is drawn.
            steps.addAll(Collections.nCopies(FILLING, () -> scene.snapshot(null)));
        }
        for (boolean dark : List.of(false, true)) {
            steps.add(() -> workbench.context().theme().darkProperty().set(dark));
            for (Screen screen : workbench.screens()) {
                steps.add(() -> workbench.shell().currentProperty().set(screen.step()));
                steps.add(() -> save(screen.id() + (dark ? "-dark" : "-light")));
            }
        }
    }

    /** A pause between steps lets layout, charts and background work settle. */
    private void next() {
        whenIdle(() -> {
            Runnable step = steps.poll();
            if (step != null) {
                step.run();
                if (!steps.isEmpty()) {
                    next();
                }
            }
        });
    }

    private void save(String name) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            System.err.println("Wrote " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
