package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of backtests alone, and the command in a report that repeats what it tells. */
class BacktestReportTest {
    private static final Pattern COMMAND = Pattern.compile("<pre><code>(unwind (?:run|train|backtest) [^<]*)</code>");

    @TempDir
    private static Path folder;

    private static Path data = Path.of("");
    private static Path trained = Path.of("");
    private static Path played = Path.of("");
    private static Path rolling = Path.of("");

    @BeforeAll
    static void play() {
        // A name that a shell must be told about.
        data = folder.resolve("wide data.csv");
        ok("data", "synth", "--sessions", "8", "--seed", "3", "--kind", "wide", "--out", data.toString());
        trained = folder.resolve("trained");
        List<String> train =
                new ArrayList<>(List.of("run", "--data", data.toString(), "--out", trained.toString(), "--seed", "7"));
        for (String setting : List.of(
                "steps=400",
                "learningStarts=200",
                "batchSize=32",
                "netArch=8,8",
                "lotShares=5",
                "riskAversionPerDollar=2.0e-6",
                "validateEverySteps=200",
                "impactY=0.7")) {
            train.addAll(List.of("--set", setting));
        }
        ok(train.toArray(String[]::new));
        played = folder.resolve("played");
        ok(
                "backtest",
                "--data",
                data.toString(),
                "--test",
                "2025-01-08..2025-01-13",
                "--run",
                trained.toString(),
                "--strategies",
                "twap,vwap,static-optimum",
                "--out",
                played.toString());
        rolling = folder.resolve("rolling");
        ok(
                "backtest",
                "--data",
                data.toString(),
                "--walk-forward",
                "3:2",
                "--strategies",
                "twap,static-optimum,hindsight",
                "--shares",
                "2000",
                "--out",
                rolling.toString());
    }

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private static void ok(String... args) {
        Outcome done = run(args);
        assertThat(done.code).as(done.err).isZero();
    }

    private static String report(String option, Path of) throws IOException {
        Path page = Files.createTempFile(folder, "report", ".html");
        ok("report", option, of.toString(), "--out", page.toString());
        return Files.readString(page);
    }

    private static JsonNode summary(Path of) throws IOException {
        ObjectNode summary = (ObjectNode)
                new ObjectMapper().readTree(of.resolve("summary.json").toFile());
        summary.remove("run_id");
        return summary;
    }

    @Test
    void aBacktestHasAReportThatSaysWhatItHasNot() throws IOException {
        String page = report("--backtest", played);
        assertThat(page)
                .contains("<h1>Backtest of selling 1,000 shares of SYNW</h1>")
                .contains("Which way of selling 1,000 shares of SYNW cost least?")
                .contains("id=\"backtest\"", "id=\"session\"", "id=\"data\"", "id=\"costs\"", "id=\"limits\"")
                .doesNotContain("id=\"answer\"", "id=\"training\"", "id=\"deployment\"", "id=\"orders\"")
                .contains("makes no schedule for the next one", "there are no training curves")
                .contains("There is no model here to deploy")
                .contains("between SAC and TWAP was the median one");
        for (JsonNode strategy : summary(played).path("strategies")) {
            assertThat(page.replace("\n", ""))
                    .contains("<th scope=\"row\">" + strategy.path("label").asText() + "</th><td class=\"num\">"
                            + "%.2f".formatted(strategy.path("mean_bps").asDouble()));
        }
    }

    @Test
    void rollingWindowsAreToldOneByOne() throws IOException {
        String page = report("--backtest", rolling);
        assertThat(page)
                .contains("Windows: what is fitted is fitted anew for each", "--walk-forward 3:2", "5 test sessions")
                .contains("--strategies twap,static-optimum,hindsight", "--shares 2000")
                .doesNotContain("Split by date, never shuffled");
    }

    @Test
    void theRunOptionTakesABacktestTooAndTheFigureOfAnotherProgramIsPointedOut() throws IOException {
        Path copy = copy(rolling, "edited");
        Path summary = copy.resolve("summary.json");
        String text = Files.readString(summary);
        double mean =
                summary(rolling).path("strategies").get(0).path("mean_bps").asDouble();
        assertThat(text).contains("" + mean);
        Files.writeString(summary, text.replace("" + mean, "" + (mean + 0.5)));
        assertThat(report("--run", copy))
                .contains("TWAP costs", "own tables: the program or the model has changed since");
        assertThat(report("--run", rolling)).doesNotContain("own tables");
    }

    private static Path copy(Path from, String name) throws IOException {
        Path to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    @Test
    void whatIsNotThereAnyMoreIsNamed() throws IOException {
        Path copy = copy(played, "orphan");
        Path record = copy.resolve("backtest.json");
        Files.writeString(record, Files.readString(record).replace(trained.toString(), folder + "/gone"));
        String page = folder.resolve("never.html").toString();
        assertThat(run("report", "--backtest", copy.toString(), "--out", page).err)
                .contains("The backtest played the model of " + folder + "/gone");
        Path other = copy(rolling, "other");
        Path spec = other.resolve("spec.json");
        String hash = new ObjectMapper()
                .readTree(spec.toFile())
                .path("resolved")
                .path("data_hash")
                .asText();
        Files.writeString(spec, Files.readString(spec).replace(hash, "0".repeat(64)));
        assertThat(run("report", "--backtest", other.toString(), "--out", page).err)
                .contains("The data has changed since the backtest was made");
        assertThat(run("report", "--backtest", folder.toString(), "--out", page).err)
                .contains("There is neither a run nor a backtest in");
        assertThat(run("report", "--backtest", rolling.toString(), "--call", page, "--out", page).err)
                .contains("holds a backtest alone");
        assertThat(run("report", "--out", page).code).isEqualTo(ExitCodes.USAGE);
        assertThat(Path.of(page)).doesNotExist();
    }

    @Test
    void aTrainingAloneHasAReportWithoutFigures() throws IOException {
        Path agent = folder.resolve("agent");
        ok(
                "train",
                "--data",
                data.toString(),
                "--train",
                "2025-01-02..2025-01-07",
                "--validate",
                "2025-01-08..2025-01-10",
                "--agent",
                "nfk-q",
                "--out",
                agent.toString());
        assertThat(report("--run", agent))
                .contains("How should 1,000 shares of SYNW be sold on", "id=\"training\"", "id=\"orders\"")
                .contains(
                        "The run has no test dates, so nothing was backtested", "unwind train --data", "not backtested")
                .doesNotContain(
                        "id=\"result\"", "id=\"backtest\"", "id=\"cost-parts\"", "id=\"sessions\"", "no session");
    }

    @Test
    void ofSeveralTickersOneIsToBeNamed() throws IOException {
        Path second = folder.resolve("tick.csv");
        ok("data", "synth", "--sessions", "8", "--seed", "3", "--kind", "one-tick", "--out", second.toString());
        Path both = folder.resolve("both");
        ok(
                "backtest",
                "--data",
                data.toString(),
                second.toString(),
                "--leave-one-out",
                "--strategies",
                "twap,vwap,submit-and-leave",
                "--out",
                both.toString());
        Outcome refused = run(
                "report",
                "--backtest",
                both.toString(),
                "--out",
                folder.resolve("x.html").toString());
        assertThat(refused.err).contains("several tickers", "Name the folder of a ticker in it");
        assertThat(report("--backtest", both.resolve("SYNW")))
                .contains("cost least? Submit &amp; leave (through)", "It posts limit prices")
                .contains("The cheapest that sells at market is TWAP");
        assertThat(report("--backtest", both.resolve("SYNT")))
                .contains("of selling 1,000 shares of SYNT", "--leave-one-out", "--ticker SYNT", "Leave-one-out: each");
    }

    @Test
    void theCommandInAReportGivesTheSameFiguresWhenItIsPasted() throws IOException {
        for (Path of : List.of(trained, played, rolling)) {
            Matcher command = COMMAND.matcher(report("--run", of));
            assertThat(command.find()).isTrue();
            String line = command.group(1)
                    .replace("&#39;", "'")
                    .replace("&apos;", "'")
                    .replace("&quot;", "\"");
            Path again = folder.resolve("again-" + of.getFileName());
            assertThat(line.lines())
                    .allMatch(l -> l.length() <= 100 || !l.strip().contains(" "));
            List<String> words = new ArrayList<>(CommandExamples.words(
                    CommandExamples.in(line.lines().toList()).get(0)));
            assertThat(words).endsWith("--out", "repeated");
            words.set(words.size() - 1, again.toString());
            ok(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(summary(again)).as(line).isEqualTo(summary(of));
        }
    }
}
