package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --seeds N}: every seed is kept and shown, their costs are averaged session by session, none is chosen on the test. */
class SeedsTest {
    private static final List<String> SMALL = List.of(
            "--set",
            "steps=800",
            "--set",
            "learningStarts=600",
            "--set",
            "batchSize=32",
            "--set",
            "netArch=8,8",
            "--set",
            "validateEverySteps=200");

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");
    private static Path two = Path.of("");
    private static String printed = "";

    @BeforeAll
    static void trainTwoSeeds() {
        data = folder.resolve("SYN.csv");
        run("data", "synth", "--sessions", "6", "--seed", "3", "--kind", "wide", "--out", data.toString());
        two = folder.resolve("two");
        printed = train(two, "--seed", "5", "--seeds", "2");
    }

    private static String train(Path out, String... options) {
        List<String> args = new ArrayList<>(List.of("run", "--data", data.toString(), "--out", out.toString()));
        args.addAll(SMALL);
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private static String run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void eachSeedIsTheAgentThatTrainingItAloneGives() throws IOException {
        Path alone = folder.resolve("alone");
        train(alone, "--seed", "6");
        for (String file : List.of("policy.bin", "static-schedule.json")) {
            assertThat(two.resolve("model-seed6").resolve(file))
                    .hasSameBinaryContentAs(alone.resolve("model").resolve(file));
        }
        assertThat(two.resolve("metrics-seed6.csv")).hasSameBinaryContentAs(alone.resolve("metrics.csv"));
    }

    @Test
    void theModelIsTheSeedThatIsBestOnValidation() throws IOException {
        double five = bestValidation(two.resolve("metrics-seed5.csv"));
        double six = bestValidation(two.resolve("metrics-seed6.csv"));
        String best = five <= six ? "model-seed5" : "model-seed6";
        assertThat(two.resolve("model/policy.bin"))
                .hasSameBinaryContentAs(two.resolve(best).resolve("policy.bin"));
    }

    private static double bestValidation(Path metrics) throws IOException {
        return Files.readAllLines(metrics).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("validated"))
                .mapToDouble(cells -> Double.parseDouble(cells[7]))
                .min()
                .orElseThrow();
    }

    @Test
    void theStaticScheduleIsTheMeanOfTheSeeds() throws IOException {
        JsonNode mean = json(two.resolve("model/static-schedule.json")).path("weights");
        JsonNode five = json(two.resolve("model-seed5/static-schedule.json")).path("weights");
        JsonNode six = json(two.resolve("model-seed6/static-schedule.json")).path("weights");
        assertThat(mean.size()).isEqualTo(390);
        for (int k = 0; k < mean.size(); k++) {
            double expected = (five.get(k).asDouble() + six.get(k).asDouble()) / 2;
            assertThat(mean.get(k).asDouble()).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void costsAreTheMeanOverSeedsAndEverySeedIsShown() throws IOException {
        double sum = 0;
        int rows = 0;
        int fives = 0;
        for (String line : Files.readAllLines(two.resolve("sessions.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[7].equals("sac")) {
                sum += Double.parseDouble(cells[12]);
                rows++;
                fives += cells[1].equals("5") ? 1 : 0;
            }
        }
        JsonNode sac = json(two.resolve("summary.json")).path("strategies").get(0);

        assertThat(sac.path("strategy").asText()).isEqualTo("sac");
        assertThat(rows).isEqualTo(2 * sac.path("sessions").asInt());
        assertThat(fives).isEqualTo(rows / 2);
        assertThat(sac.path("mean_bps").asDouble()).isCloseTo(sum / rows, within(1e-9));
        assertThat(sac.path("seeds")).hasSize(2);
        assertThat(printed).contains("mean of seeds: seed 5 ").contains("seed 6 ");
    }

    @Test
    void theStoredSeedsPlayAndReportAsTheyDidInTheirRun() throws IOException {
        Path again = folder.resolve("again.html");
        run("report", "--run", two.toString(), "--out", again.toString());
        assertThat(again).hasSameTextualContentAs(two.resolve("report.html"));

        List<String> lines = Files.readAllLines(two.resolve("sessions.csv"));
        String last = lines.get(lines.size() - 1).split(",", -1)[5];
        Path backtest = folder.resolve("bt");
        run(
                "backtest",
                "--data",
                data.toString(),
                "--test",
                last,
                "--fit",
                fitRange(),
                "--run",
                two.toString(),
                "--strategies",
                "twap",
                "--out",
                backtest.toString());
        assertThat(sac(backtest, last)).hasSize(2).isEqualTo(sac(two, last));
    }

    private static String fitRange() throws IOException {
        return json(two.resolve("spec.json"))
                .path("resolved")
                .path("split")
                .path("train")
                .asText();
    }

    private static List<String> sac(Path run, String session) throws IOException {
        return Files.readAllLines(run.resolve("sessions.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[7].equals("sac") && cells[5].equals(session))
                .map(cells -> cells[1] + " " + cells[12])
                .toList();
    }
}
