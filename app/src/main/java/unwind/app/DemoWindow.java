package unwind.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.app.command.Command;
import unwind.app.demo.DemoPhase;
import unwind.app.demo.DemoPlayer;
import unwind.app.deploy.EngineBackend;
import unwind.app.theme.Theme;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SettingsStore;
import unwind.deploy.choice.RehearsalHost;
import unwind.disk.Disk;
import unwind.run.Experiments;

/**
 * A demonstration in a workbench of its own, in a folder that is gone afterwards: the user's workspace and runs are never
 * touched. Whatever happens, its rehearsal is ended. FX thread only.
 */
final class DemoWindow {
    private static final Logger LOG = LoggerFactory.getLogger(DemoWindow.class);

    /** Longer than an engine takes to look up from its step. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Wish wish;
    private final Folders folders;
    private final Workbench workbench;
    private final DemoPlayer player;
    private final Scene scene;
    private final Consumer<Outcome> atEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private String failure = "";
    private final Thread ifKilled = new Thread(this::clearAway, "unwind-demo-killed");

    /**
     * How a demonstration is to be.
     *
     * @param pace 1 as it is meant to be read
     * @param trainingSteps of the training that is shown
     * @param look theme and font size
     * @param unattended ends by itself when it fails; otherwise the viewer reads why and ends it
     */
    record Wish(double pace, int trainingSteps, Settings look, double width, double height, boolean unattended) {}

    /**
     * How it ended.
     *
     * @param failure empty when nothing went wrong
     */
    record Outcome(String failure) {}

    private DemoWindow(
            Wish wish, Experiments engine, List<Path> sample, Folders folders, Theme theme, Consumer<Outcome> atEnd) {
        this.wish = wish;
        this.folders = folders;
        this.atEnd = atEnd;
        SettingsStore.write(folders, wish.look().withRunsFolder(folders.runs()));
        workbench = new Workbench(
                engine,
                owner -> List.of(),
                sample,
                folders,
                new Workbench.Surroundings(
                        theme,
                        new EngineBackend(folders.rehearsal()),
                        Command.never(Workbench.DEMO, "Run demo", "A demonstration is running.")));
        workbench.tellNoProblems();
        player = new DemoPlayer(
                workbench.view(),
                workbench.context(),
                workbench.shell(),
                workbench.problems(),
                wish.pace(),
                wish.trainingSteps());
        scene = new Scene(player.view(), wish.width(), wish.height());
        theme.dress(scene);
        player.phaseProperty().subscribe(this::moved);
        Runtime.getRuntime().addShutdownHook(ifKilled);
    }

    /** @param atEnd told on the FX thread once everything is torn down */
    static DemoWindow prepare(Wish wish, Experiments engine, List<Path> sample, Theme theme, Consumer<Outcome> atEnd) {
        try {
            Folders folders = new Folders(Files.createTempDirectory("unwind-demo"));
            return new DemoWindow(wish, engine, sample, folders, theme, atEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows it in a window and plays. */
    void show(Stage stage) {
        stage.setTitle("Unwind demonstration");
        stage.getIcons().setAll(Workbench.icons());
        stage.setScene(scene);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setX(Math.max(room.getMinX(), room.getMinX() + (room.getWidth() - scene.getWidth()) / 2));
        stage.setY(room.getMinY());
        stage.setOnCloseRequest(event -> {
            event.consume();
            player.end();
        });
        stage.show();
        player.start();
    }

    /** Plays without a window: the display that JavaFX feigns without one is smaller than the scene. */
    void playUnseen() {
        player.start();
    }

    private void moved(DemoPhase phase) {
        if (phase == DemoPhase.FAILED) {
            failure = player.message();
            if (wish.unattended()) {
                player.end();
            }
        } else if (phase == DemoPhase.ENDED && ended.compareAndSet(false, true)) {
            finish();
        }
    }

    private void finish() {
        workbench.dispose();
        Thread.ofPlatform().name("unwind-demo-end").start(() -> {
            tearDown();
            forgetHook();
            Platform.runLater(() -> {
                if (scene.getWindow() instanceof Stage stage) {
                    stage.hide();
                }
                atEnd.accept(new Outcome(failure));
            });
        });
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(ifKilled);
        } catch (IllegalStateException e) {
            LOG.debug("The program is ending: the hook runs as well and finds nothing left.", e);
        }
    }

    /** What still works is waited for, so that it makes nothing anew. */
    private void tearDown() {
        if (!workbench.context().tasks().awaitShutDown(LONGEST_WAIT)) {
            LOG.warn("Work of the demonstration did not end in time.");
        }
        clearAway();
    }

    /** Nothing is left: neither an endpoint nor a file. */
    private synchronized void clearAway() {
        new RehearsalHost(folders.rehearsal()).stop();
        try {
            if (Files.isDirectory(folders.home())) {
                Disk.deleteTree(folders.home());
            }
        } catch (IOException e) {
            LOG.warn("The folder {} of the demonstration could not be deleted: {}", folders.home(), e.getMessage());
        }
    }

    DemoPlayer player() {
        return player;
    }

    Workbench workbench() {
        return workbench;
    }

    Scene scene() {
        return scene;
    }

    Path home() {
        return folders.home();
    }
}
