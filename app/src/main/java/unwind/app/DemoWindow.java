package unwind.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.Backend;
import unwind.app.recording.Recorder;
import unwind.app.recording.RecordingOptions;
import unwind.app.theme.Theme;
import unwind.app.workspace.Folders;
import unwind.app.workspace.PathWords;
import unwind.app.workspace.Settings;
import unwind.app.workspace.SettingsStore;
import unwind.problem.ProblemException;
import unwind.run.Experiments;

/**
 * A demonstration in a workbench of its own, in a folder that is gone afterwards: the user's workspace and runs are never
 * touched. Whatever happens, its endpoint is deleted and its rehearsal ended. FX thread only.
 */
final class DemoWindow {
    private static final Logger LOG = LoggerFactory.getLogger(DemoWindow.class);

    /** Longer than an engine takes to look up from its step. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Wish wish;
    private final Path place;
    private final Workbench workbench;
    private final DemoPlayer player;
    private final Scene scene;
    private final Consumer<String> atEnd;
    private final DemoTearDown tearDown;
    private final AtomicBoolean ended = new AtomicBoolean();
    private Optional<Recorder> recorder = Optional.empty();
    private String failure = "";

    /**
     * How a demonstration is to be.
     *
     * @param look theme and font size
     * @param film where it is recorded
     * @param unattended ends by itself when it fails; otherwise the viewer reads why and ends it
     */
    record Wish(
            DemoSetting setting, Settings look, double width, double height, Optional<Path> film, boolean unattended) {}

    /**
     * What it is played with.
     *
     * @param theme installed; windows of one program share it
     * @param backend deploys, given the demonstration's own folders
     */
    record Means(Experiments engine, List<Path> sample, Theme theme, Function<Folders, Backend> backend) {}

    /** @param place of all that is made; the window writes it as the home folder of a user */
    private DemoWindow(Wish wish, Means means, Path place, Consumer<String> atEnd) {
        this.wish = wish;
        this.place = place;
        this.atEnd = atEnd;
        Folders folders = new Folders(place.resolve("Unwind"), new PathWords(place));
        SettingsStore.write(folders, wish.look().withRunsFolder(folders.runs()));
        DemoBackend backend = new DemoBackend(means.backend().apply(folders));
        tearDown = new DemoTearDown(place, folders.rehearsal(), backend);
        workbench = new Workbench(
                means.engine(),
                owner -> List.of(),
                means.sample(),
                folders,
                new Workbench.Surroundings(
                        means.theme(),
                        backend,
                        Command.never(Workbench.DEMO, "Run demo", "A demonstration is running.")));
        workbench.tellNoProblems();
        player = new DemoPlayer(
                workbench.view(), workbench.context(), workbench.shell(), workbench.problems(), wish.setting());
        scene = new Scene(player.view(), wish.width(), wish.height());
        means.theme().dress(scene);
        player.phaseProperty().subscribe(this::moved);
        tearDown.whenKilled();
    }

    /** @param atEnd told on the FX thread, once everything is torn down, what went wrong; an empty text when nothing did */
    static DemoWindow prepare(Wish wish, Means means, Consumer<String> atEnd) {
        try {
            return new DemoWindow(wish, means, Files.createTempDirectory("unwind-demo"), atEnd);
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
        play();
    }

    /** Plays without a window: the display that JavaFX feigns without one is smaller than the scene. */
    void playUnseen() {
        play();
    }

    private void play() {
        player.start();
        recorder = wish.film().map(film -> Recorder.start(scene, film, RecordingOptions.UNATTENDED));
        recorder.ifPresent(this::endWithTheFilm);
    }

    /** A demonstration that was to be filmed is of no use once the film has failed. */
    private void endWithTheFilm(Recorder film) {
        var unused = film.finished().exceptionally(broken -> {
            Platform.runLater(player::end);
            throw new CompletionException(broken);
        });
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
            String words = Stream.of(failure, filmFailure(), tearDown())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            Platform.runLater(() -> {
                if (scene.getWindow() instanceof Stage stage) {
                    stage.hide();
                }
                atEnd.accept(words);
            });
        });
    }

    /** Completes the film. */
    private String filmFailure() {
        try {
            recorder.ifPresent(film -> film.stop().join());
            return "";
        } catch (CompletionException e) {
            return e.getCause() instanceof ProblemException known
                    ? known.problem().message()
                    : e.toString();
        }
    }

    /** What still works is waited for, so that it makes nothing anew. */
    private String tearDown() {
        if (!workbench.context().tasks().awaitShutDown(LONGEST_WAIT)) {
            LOG.warn("Work of the demonstration did not end in time.");
        }
        return tearDown.run();
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

    Path place() {
        return place;
    }
}
