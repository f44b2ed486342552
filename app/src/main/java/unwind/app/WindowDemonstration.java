package unwind.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import unwind.app.data.SampleData;
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.EngineBackend;
import unwind.app.theme.Theme;
import unwind.app.theme.ThemeMode;
import unwind.app.workspace.Settings;
import unwind.cli.Demonstration;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;
import unwind.run.DefaultExperiments;

/** {@code unwind demo}: starts JavaFX, plays, and returns when all is torn down. */
final class WindowDemonstration implements Demonstration {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    /** A tenth more than usual: it is watched from further away. */
    private static final String FONT_SIZE_PX = "15";

    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("MMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Override
    public void play(Wish wish, Consumer<String> tell) {
        List<Path> sample = SampleData.files();
        if (sample.isEmpty()) {
            throw Problem.failed(
                    "This installation has no sample-data folder.",
                    "Start unwind from the folder it was installed in.");
        }
        if (wish.headless()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        if (!new Display(System::getenv).isThere()) {
            throw Problem.usage("There is no display.", "Play it without one: unwind demo --headless");
        }
        CompletableFuture<String> over = new CompletableFuture<>();
        Platform.startup(() -> open(wish, sample, tell, over));
        String failure = await(over);
        Platform.exit();
        if (!failure.isEmpty()) {
            throw Problem.failed("The demonstration did not end as it should. " + failure, "Run it again.");
        }
    }

    private static void open(Wish wish, List<Path> sample, Consumer<String> tell, CompletableFuture<String> over) {
        try {
            Platform.setImplicitExit(false);
            Theme theme = new Theme();
            theme.install();
            DemoWindow.Means means = new DemoWindow.Means(
                    new DefaultExperiments(), sample, theme, folders -> new EngineBackend(folders.rehearsal()));
            boolean unattended = wish.headless() || wish.film().isPresent();
            DemoWindow.Wish demo =
                    new DemoWindow.Wish(setting(wish), look(wish), WIDTH, HEIGHT, wish.film(), unattended);
            DemoWindow window = DemoWindow.prepare(demo, means, over::complete);
            window.player().stepProperty().subscribe(step -> step.ifPresent(tell));
            if (wish.headless()) {
                window.playUnseen();
            } else {
                window.show(new Stage());
            }
        } catch (RuntimeException e) {
            over.completeExceptionally(e);
        }
    }

    /** An endpoint of its own, so that none of the user's is touched. */
    private static DemoSetting setting(Wish wish) {
        Optional<DemoSetting.Aws> aws = Optional.of(wish.target())
                .filter(choice -> choice.target().equals(TargetChoice.AWS))
                .map(choice -> new DemoSetting.Aws(
                        choice.profile(), choice.region(), "unwind-demo-" + NAME_TIME.format(Instant.now())));
        return new DemoSetting(wish.pace(), wish.trainingSteps(), aws);
    }

    private static Settings look(Wish wish) {
        ThemeMode mode = wish.dark() ? ThemeMode.DARK : ThemeMode.LIGHT;
        return Settings.defaults(Path.of("")).with(Settings.THEME, mode.id()).with(Settings.FONT_SIZE, FONT_SIZE_PX);
    }

    private static String await(CompletableFuture<String> over) {
        try {
            return over.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demonstration could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.failed("The demonstration was interrupted.", "Run it again.");
        }
    }
}
