package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.deploy.image.FakeRegistry;
import unwind.disk.Sha256;

/** What a program and what a person read on stdout; on a terminal both streams are one. */
class JsonOutputTest {
    @TempDir
    private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = UnwindCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Path data(int sessions) {
        Path data = folder.resolve("data.csv");
        assertThat(run("data", "synth", "--sessions", "" + sessions, "--seed", "3", "--out", data.toString()).code)
                .isZero();
        return data;
    }

    @Test
    void aCheckOfDataIsPrintedOnce() {
        String data = data(2).toString();
        Outcome text = run("data", "check", data);
        assertThat(text.out).containsOnlyOnce("No faults found.").endsWith("found.\n");
        assertThat(text.err).doesNotContain("No faults found.", "sha256");
        assertThat(run("data", "check", "--json", data).out).endsWith("}\n");
    }

    @Test
    void theSummaryOfDataIsToldOnceBeforeWork() {
        String data = data(4).toString();
        Outcome played = run(
                "backtest",
                "--data",
                data,
                "--leave-one-out",
                "--strategies",
                "twap,vwap",
                "--out",
                folder + "/played");
        assertThat(played.code).as(played.err).isZero();
        assertThat(played.out + played.err).containsOnlyOnce("No faults found.");
    }

    @Test
    void theImageIsDescribed() throws Exception {
        Path lib = Files.createDirectory(folder.resolve("lib"));
        Files.writeString(lib.resolve("unwind-engine-1.jar"), "engine");
        Files.writeString(lib.resolve("jackson-core-2.jar"), "library");
        Path tar = folder.resolve("serving.tar");
        try (FakeRegistry registry = new FakeRegistry()) {
            String base = registry.put("one");
            String name = registry.host() + "/base:latest";
            Outcome made = run(
                    "image",
                    "--json",
                    "--lib",
                    lib.toString(),
                    "--base-image",
                    name,
                    "--insecure",
                    "--out",
                    tar.toString());
            assertThat(made.code).as(made.err).isZero();
            JsonNode json = new JsonMapper().readTree(made.out);
            assertThat(json.path("base_image").asText()).isEqualTo(name + "@" + base);
            assertThat(json.path("image").asText()).startsWith("unwind-serving:");
            assertThat(json.path("digest").asText()).matches("sha256:[0-9a-f]{64}");
            assertThat(json.path("file").asText()).isEqualTo(tar.toString());
            assertThat(json.path("file_sha256").asText()).isEqualTo(Sha256.of(tar));
        }
    }

    @Test
    void thePapersFiguresAreToldToPrograms() throws Exception {
        Path file = folder.resolve("paper.md");
        Outcome done = run(
                "paper",
                "--json",
                "--data",
                data(6).toString(),
                "--fill",
                "trade-through,touch",
                "--set",
                "nfkOffsets=-1,0,2",
                "--out",
                file.toString());
        assertThat(done.code).as(done.err).isZero();
        JsonNode json = new JsonMapper().readTree(done.out);
        assertThat(json).hasSize(2);
        assertThat(json.at("/1/fill_assumption").asText()).isEqualTo("touch");
        assertThat(json.at("/0/private_only/5/learned/start_bps").isNumber()).isTrue();
        assertThat(file).content().contains("## SYNW, trade-through", "## SYNW, touch");
    }
}
