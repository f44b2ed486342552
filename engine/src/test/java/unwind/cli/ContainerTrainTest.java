package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.Category;
import unwind.serving.ServingModel;

/** The container's entry as a training job. */
class ContainerTrainTest {
    /** As a job definition would name it. */
    private static final Pattern METRIC = Pattern.compile("eval_cost_bps=([0-9.eE+-]+);");

    @TempDir
    private Path ml;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(ml.resolve("input/config"));
        Files.createDirectories(ml.resolve("input/data/training"));
    }

    private int train() {
        return ContainerMain.run(
                new String[] {"train"},
                Map.of("UNWIND_ML_ROOT", ml.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private void hyperparameters(String json) throws IOException {
        Files.writeString(ml.resolve("input/config/hyperparameters.json"), json);
    }

    @Test
    void trainsOnTheChannelWithStringsAndLeavesAModelThatCanBeServed() throws IOException {
        data();
        hyperparameters("""
            {"steps":"800","seed":"3","shares":"\\"500\\"","learningStarts":"600","batchSize":"32","netArch":"8,8","validateEverySteps":"200","sagemaker_program":"x"}\
            """);
        assertThat(train()).as(err.toString(StandardCharsets.UTF_8)).isZero();
        Matcher metric = METRIC.matcher(out.toString(StandardCharsets.UTF_8));
        assertThat(metric.find()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(Double.parseDouble(metric.group(1))).isPositive();
        ServingModel model = ServingModel.load(ml.resolve("model"));
        assertThat(model.manifest().shares()).isEqualTo(500);
        assertThat(model.manifest().agentParameters()).containsEntry("steps", "800");
        assertThat(ml.resolve("output/failure")).doesNotExist();
        try (var files = Files.walk(ml.resolve("output/data"))) {
            assertThat(files.map(f -> f.getFileName().toString())).contains("spec.json", "metrics.csv");
        }
    }

    private void data() {
        UnwindCommand.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "data",
                "synth",
                "--sessions",
                "6",
                "--seed",
                "3",
                "--kind",
                "wide",
                "--out",
                ml.resolve("input/data/training/SYNW.csv").toString());
    }

    @Test
    void aJobThatIsStartedAgainGoesOnFromItsCheckpointsAndFromNoOthers() throws IOException {
        data();
        Files.createDirectories(ml.resolve("checkpoints"));
        String settings = """
                {"steps":"800","seed":"3","learningStarts":"200","batchSize":"%d","netArch":"8,8","validateEverySteps":"200","checkpointEverySteps":"400"}""";
        hyperparameters(settings.formatted(32));
        assertThat(train()).as(err.toString(StandardCharsets.UTF_8)).isZero();
        byte[] policy = Files.readAllBytes(ml.resolve("model/policy.bin"));
        Files.delete(ml.resolve("model/policy.bin"));

        assertThat(train()).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(Files.readAllBytes(ml.resolve("model/policy.bin"))).isEqualTo(policy);

        hyperparameters(settings.formatted(64));
        assertThat(train()).isEqualTo(ExitCodes.USAGE);
        assertThat(ml.resolve("output/failure")).content().contains("another training");
    }

    @Test
    void theReasonOfAFailureIsLeftForTheHost() throws IOException {
        hyperparameters("{\"no_such\":\"%s\"}".formatted("x".repeat(3000)));
        Files.writeString(ml.resolve("input/data/training/a.csv"), "timestamp\n");
        assertThat(train()).isEqualTo(ExitCodes.USAGE);
        assertThat(Files.readString(ml.resolve("output/failure")))
                .contains("There is no parameter 'no_such'")
                .hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void aJobWithoutDataSaysWhichFolderIsEmpty() throws IOException {
        assertThat(train()).isEqualTo(Category.DATA.exitCode());
        assertThat(Files.readString(ml.resolve("output/failure")))
                .contains("no CSV file")
                .contains("input");
    }
}
