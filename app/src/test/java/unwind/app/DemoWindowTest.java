package unwind.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import unwind.app.demo.DemoPhase;
import unwind.app.demo.DemoSetting;
import unwind.app.deploy.Backend;
import unwind.app.deploy.EngineBackend;
import unwind.app.fake.FxTest;
import unwind.app.fake.PosingAws;
import unwind.app.theme.Theme;
import unwind.app.workspace.Folders;
import unwind.app.workspace.Settings;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.rehearsal.RehearsalServer;
import unwind.run.DefaultExperiments;
import unwind.run.Experiments;

/** The demonstration in the real window, from the first step to the empty folder. */
final class DemoWindowTest {
    private static final int STEPS = 2_400;
    private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");

    @TempDir
    Path folder;

    private final CompletableFuture<String> over = new CompletableFuture<>();
    private Optional<DemoWindow> window = Optional.empty();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void endIt() throws Exception {
        if (window.isPresent()) {
            FxTest.on(() -> window.get().player().end());
            over.get(120, TimeUnit.SECONDS);
        }
    }

    private DemoWindow play(Experiments engine, List<Path> sample, double pace) {
        return play(
                engine, sample, DemoSetting.rehearsal(pace, STEPS), folders -> new EngineBackend(folders.rehearsal()));
    }

    private DemoWindow play(
            Experiments engine, List<Path> sample, DemoSetting setting, Function<Folders, Backend> backend) {
        DemoWindow made = FxTest.get(() -> {
            Theme theme = new Theme();
            theme.install();
            DemoWindow.Means means = new DemoWindow.Means(engine, sample, theme, backend);
            DemoWindow.Wish wish =
                    new DemoWindow.Wish(setting, Settings.defaults(Path.of("")), 1920, 1080, Optional.empty(), true);
            DemoWindow demo = DemoWindow.prepare(wish, means, over::complete);
            demo.playUnseen();
            return demo;
        });
        window = Optional.of(made);
        return made;
    }

    private static List<Path> sample() {
        return List.of(Path.of("../sample-data/SYNW_wide_60_sessions.csv.gz"));
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void playsTheWholeStoryPointsAtWhatItSpeaksOfAndLeavesNothing() throws Exception {
        DemoWindow demo = play(new DefaultExperiments(), sample(), 50);
        Path address = demo.place().resolve("Unwind/rehearsal/server.json");
        long rehearsal = 0;
        Set<String> words = new TreeSet<>();
        while (!over.isDone()) {
            rehearsal = Files.isRegularFile(address) ? pid(address) : rehearsal;
            words.addAll(FxTest.get(() -> words(demo.scene().getRoot()).toList()));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(over.get()).isEmpty();
        assertThat(FxTest.get(() -> demo.player().stepId())).isEqualTo("end");
        assertThat(demo.player().unseen()).as("controls that captions speak of").isEmpty();
        assertThat(demo.place()).doesNotExist();
        assertThat(words)
                .as("where the run is kept")
                .anyMatch(text -> text.contains(Path.of("~", "Unwind", "runs").toString()));
        assertThat(words)
                .as("what is shown")
                .noneMatch(text -> text.contains(demo.place().getFileName().toString()));
        assertThat(rehearsal).as("the rehearsal ran").isPositive();
        assertThat(ProcessHandle.of(rehearsal).filter(ProcessHandle::isAlive))
                .as("the rehearsal is ended")
                .isEmpty();
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void playsTheSameStoryOnAwsToItsEndAndLeavesNothing() throws Exception {
        try (RehearsalServer aws = RehearsalServer.start(folder.resolve("aws"), 0, Duration.ofMillis(200))) {
            DemoSetting.Aws place = new DemoSetting.Aws("", "us-east-1", "unwind-demo-test");
            DemoWindow demo = play(
                    new DefaultExperiments(),
                    sample(),
                    new DemoSetting(50, STEPS, Optional.of(place)),
                    folders -> new PosingAws(aws.uri(), new EngineBackend(folders.rehearsal())));
            boolean served = false;
            while (!over.isDone()) {
                served |= !aws.idle();
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(over.get()).isEmpty();
            assertThat(FxTest.get(() -> demo.player().stepId())).isEqualTo("end");
            assertThat(demo.player().unseen())
                    .as("controls that captions speak of")
                    .isEmpty();
            assertThat(served).as("there was an endpoint").isTrue();
            try (DeploymentTarget target = PosingAws.target(aws.uri())) {
                assertThat(target.undeploy(place.endpointName(), event -> {}).removed())
                        .as("what was left")
                        .isEmpty();
            }
        }
    }

    /** All that stands in the window. */
    private static Stream<String> words(Node node) {
        Stream<String> own = switch (node) {
            case Labeled label -> Stream.ofNullable(label.getText());
            case Text text -> Stream.ofNullable(text.getText());
            case TextInputControl field -> Stream.ofNullable(field.getText());
            default -> Stream.empty();
        };
        Stream<String> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(DemoWindowTest::words)
                : Stream.empty();
        return Stream.concat(own, below);
    }

    private static long pid(Path address) throws Exception {
        Matcher found = PID.matcher(Files.readString(address));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static void push(DemoWindow demo, KeyCode key) {
        FxTest.on(() -> Event.fireEvent(
                demo.scene().getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    @Test
    void keysPauseGoOnGoBackAndEnd() throws Exception {
        DemoWindow demo = play(new TestExperiments(), sample(), 1);
        push(demo, KeyCode.SPACE);
        assertThat(FxTest.get(() -> demo.player().phaseProperty().get())).isEqualTo(DemoPhase.PAUSED);
        push(demo, KeyCode.SPACE);
        assertThat(FxTest.get(() -> demo.player().phaseProperty().get())).isEqualTo(DemoPhase.PLAYING);
        push(demo, KeyCode.RIGHT);
        FxTest.until(() -> demo.player().stepId().equals("load"));
        push(demo, KeyCode.LEFT);
        assertThat(FxTest.get(() -> demo.player().stepId())).isEqualTo("question");
        push(demo, KeyCode.ESCAPE);
        assertThat(over.get(120, TimeUnit.SECONDS)).isEmpty();
        assertThat(demo.place()).doesNotExist();
    }

    @Test
    void dataThatCannotBeReadEndsItWithTheReason() throws Exception {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "colour,taste\nred,sweet\n");
        DemoWindow demo = play(new TestExperiments(), List.of(bad), 20);
        assertThat(over.get(120, TimeUnit.SECONDS)).contains("bad.csv");
        assertThat(demo.place()).doesNotExist();
    }
}
