package unwind.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.cost.CostPresets;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.MarketProfile;
import unwind.order.ParentOrder;
import unwind.problem.ProblemException;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class ModelFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() {
        ModelArtefact model = model();
        ModelFiles.write(model, folder);
        ModelArtefact read = ModelFiles.read(folder);
        assertThat(read.policy()).isEqualTo(model.policy());
        assertThat(read.normaliser()).isEqualTo(model.normaliser());
        assertThat(read.profiles()).isEqualTo(model.profiles());
        assertThat(read.staticWeights()).isEqualTo(model.staticWeights());
        assertThat(read.manifest().fileSha256())
                .containsOnlyKeys("policy.bin", "normaliser.json", "profile.json", "static-schedule.json");
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        ModelFiles.write(model(), folder);
        Path policy = folder.resolve("policy.bin");
        byte[] bytes = Files.readAllBytes(policy);
        bytes[bytes.length - 1] ^= 1;
        Files.write(policy, bytes);
        assertThatThrownBy(() -> ModelFiles.read(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("policy.bin does not match the hash");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        ModelFiles.write(model(), folder);
        Files.delete(folder.resolve("normaliser.json"));
        assertThatThrownBy(() -> ModelFiles.read(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("normaliser.json");
    }

    private static ModelArtefact model() {
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 8, 1});
        SplittableRandom random = new SplittableRandom(3);
        float[] weights = new float[shape.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble();
        }
        MarketProfile profile = Sessions.profile(Sessions.randomWalk(1));
        double[] even = new double[390];
        Arrays.fill(even, 1.0 / 390);
        ModelManifest manifest = new ModelManifest(
                ModelManifest.SCHEMA_VERSION,
                "test",
                List.of(Sessions.TICKER),
                "snapshot",
                List.of("adaptive", "static"),
                1000,
                0,
                390,
                10,
                0.01,
                "realistic",
                Map.of("impactY", "0.7"),
                Map.of(),
                Map.of(),
                ModelFiles.featureNames(),
                "hash",
                1,
                5000,
                "2026-01-01T00:00:00Z",
                Map.of(),
                Map.of());
        return new ModelArtefact(
                manifest,
                new PolicyNetwork(shape, weights),
                Normaliser.fit(
                        List.of(Sessions.liquidity(Sessions.randomWalk(1))),
                        new ParentOrder(Sessions.TICKER, 1000, 0, 390),
                        CostPresets.defaultModel(),
                        PaceBand.ofPercent(10),
                        ObservationSet.COMPACT,
                        "reservation"),
                Map.of(Sessions.TICKER, profile),
                even,
                Optional.empty());
    }
}
