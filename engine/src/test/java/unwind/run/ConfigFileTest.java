package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unwind.market.DateRange;
import unwind.problem.Category;
import unwind.problem.ProblemException;

/** A configuration file that somebody wrote. */
class ConfigFileTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleSetsWhatItSays() {
        ExperimentSpec spec = SpecFile.readConfig(Path.of("..", "sample-data", "run-config.jsonc"));
        assertThat(spec.files())
                .singleElement()
                .satisfies(file -> assertThat(Path.of(file)).exists());
        assertThat(spec.order().integer("shares")).isEqualTo(1000);
        assertThat(spec.agent().text("netArch")).isEqualTo("64,64");
        assertThat(spec.agent().number("learningRate")).isEqualTo(3e-4);
        assertThat(spec.split().orElseThrow().test()).contains(DateRange.parse("2025-03-03..2025-03-31"));
    }

    @Test
    void whatIsLeftOutKeepsItsDefault() throws IOException {
        ExperimentSpec spec = read("{ # shell comment\n \"order\": {\"shares\": \"7\",}, // Java comment\n}");
        assertThat(spec)
                .isEqualTo(ExperimentSpec.defaults()
                        .withOrder(ExperimentParams.ORDER.defaults().with("shares", "7")));
    }

    @Test
    void namesOfFilesStartFromTheFolderOfTheFile() throws IOException {
        assertThat(read("{\"files\": \"a.csv\"}").files())
                .containsExactly(folder.resolve("a.csv").toString());
        assertThat(read("{\"files\": [\"/b/c.csv\"]}").files()).containsExactly("/b/c.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"agent\": {\"learningRate\": -1} | line 2, agent.learningRate: Learning rate | 1",
                "\"agent\": {\"nonsense\": 1} | line 2, agent.nonsense: agent has no parameter 'nonsense' | Known are",
                "\"nonsense\": 1 | line 2, nonsense: There is no such setting | cost_preset",
                "\"order\": 5 | line 2, order: This is no group of settings | {...}",
                "\"seed\": \"x\" | line 2, seed: 'x' is no whole number | 1",
                "\"seeds\": 0 | line 2, seeds: Cannot train 0 agents | 1 to 100",
                "\"cost_preset\": \"free\" | line 2, cost_preset: There is no cost model 'free' | realistic",
                "\"split\": {\"train\": \"yesterday\"} | line 2, split.train: | 2",
                "\"split\": {\"test\": \"2025-01-02..2025-01-03\"} | line 2, split: A split needs dates | train",
                "\"split\": {\"tests\": \"2025-01-02\"} | line 2, split.tests: There is no such setting | validate"
            })
    void whatIsWrongIsNamedWithFileLineAndKey(String line, String message, String remedy) {
        assertThatThrownBy(() -> read("{\n" + line + "\n}")).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().category()).isEqualTo(Category.USAGE);
            assertThat(e.problem().whatHappened()).startsWith(folder.resolve("c.jsonc") + ", " + message);
            assertThat(e.problem().remedy()).contains(remedy);
        });
    }

    @Test
    void whatIsNoJsonIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("{\n\"seed\": 1\n\"seeds\": 2}"))
                .hasMessageContaining("line 3")
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category()).isEqualTo(Category.DATA));
        assertThatThrownBy(() -> read("{\"seed\": 1,\n\"seed\": 2}"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("seed");
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("does not begin with {");
    }

    @Test
    void theRecordOfARunIsReadAsItIs() {
        Path file = folder.resolve("spec.json");
        ExperimentSpec spec = ExperimentSpec.defaults().withTicker("ABC").withSeeds(3);
        SpecFile.write(file, spec);
        assertThat(SpecFile.readConfig(file)).isEqualTo(spec);
    }

    private ExperimentSpec read(String text) throws IOException {
        return SpecFile.readConfig(Files.writeString(folder.resolve("c.jsonc"), text));
    }
}
