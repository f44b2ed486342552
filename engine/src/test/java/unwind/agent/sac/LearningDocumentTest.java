package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import unwind.env.EnvParams;
import unwind.param.ParamSpec;

/** Holds the table of hyperparameters in docs/learning.md, with those of the reward, to the program. */
class LearningDocumentTest {
    /** Of Stable-Baselines3 2.7, {@code SAC.__init__} and {@code SACPolicy.__init__}. */
    private static final Map<String, String> SAME_NAME = Map.of(
            "learningStarts", "`learning_starts` 100",
            "trainFreq", "`train_freq` 1",
            "gradientSteps", "`gradient_steps` 1",
            "learningRate", "`learning_rate` 0.0003",
            "netArch", "`net_arch` 256,256",
            "gamma", "`gamma` 0.99",
            "nSteps", "`n_steps` 1",
            "tau", "`tau` 0.005",
            "batchSize", "`batch_size` 256",
            "bufferSize", "`buffer_size` 1000000");

    private final Map<String, String[]> rows = rows();
    private final List<ParamSpec> specs = Stream.concat(
                    SacParams.PARAMS.specs().stream(),
                    EnvParams.PARAMS.specs().stream().filter(s -> s.group().equals("Reward")))
            .toList();

    private static Map<String, String[]> rows() {
        Map<String, String[]> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.matches("\\| `[A-Za-z]+` \\|.*\\|")) {
                String[] trimmed = new String[4];
                String[] parts = line.substring(1, line.length() - 1).split("\\|", -1);
                assertThat(parts).as(line).hasSize(4);
                for (int i = 0; i < 4; i++) {
                    trimmed[i] = parts[i].strip();
                }
                rows.put(trimmed[0].replace("`", ""), trimmed);
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try {
            List<String> all = Files.readAllLines(Path.of("..", "docs", "learning.md"));
            int from = all.indexOf("## Hyperparameters");
            List<String> rest = all.subList(from + 1, all.size());
            int to = 0;
            while (!rest.get(to).startsWith("## ")) {
                to++;
            }
            return rest.subList(0, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyHyperparameterStandsInTheTableInOrder() {
        assertThat(rows.keySet())
                .containsExactlyElementsOf(specs.stream().map(ParamSpec::key).toList());
    }

    @Test
    void defaultsInTheTableAreTheProgramsOwn() {
        for (ParamSpec spec : specs) {
            String shown = rows.get(spec.key())[2];
            assertThat(spec.check(shown)).as(spec.key()).isEqualTo(spec.check(spec.defaultValue()));
        }
    }

    @Test
    void whatDiffersFromStableBaselinesHasAReason() {
        SAME_NAME.forEach((key, cell) -> {
            String[] row = rows.get(key);
            assertThat(row[1]).as(key).isEqualTo(cell);
            ParamSpec spec = SacParams.PARAMS.spec(key);
            boolean differs = !spec.check(cell.replaceFirst("`.*` ", "")).equals(spec.check(spec.defaultValue()));
            if (differs) {
                assertThat(row[3]).as(key).hasSizeGreaterThan(20);
            }
        });
    }
}
