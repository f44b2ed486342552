package unwind.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.Category;
import unwind.problem.ProblemException;

class PolicyFileTest {
    private final PolicyNetwork policy = random(new MlpShape(5, 7, 3, 2));

    @Test
    void savedAndLoadedPolicyActsTheSameToTheBit(@TempDir Path folder) {
        Path file = folder.resolve(PolicyFile.NAME);
        PolicyFile.write(policy, file);
        PolicyNetwork loaded = PolicyFile.read(file);
        assertThat(loaded).isEqualTo(policy);
        SeededRandom random = new SeededRandom(3);
        float[] observation = new float[5];
        float[] expected = new float[2];
        float[] actual = new float[2];
        for (int i = 0; i < 100; i++) {
            random.fillGaussian(observation);
            policy.act(observation, expected);
            loaded.act(observation, actual);
            assertThat(actual).containsExactly(expected);
        }
    }

    @Test
    void layoutIsTheDocumentedOne() {
        ByteBuffer file = ByteBuffer.wrap(PolicyFile.bytes(policy)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(file.array(), 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("UNWP");
        file.position(4);
        assertThat(file.getInt()).isEqualTo(1);
        assertThat(file.getInt()).isEqualTo(3);
        assertThat(file.getInt()).isEqualTo(5);
        assertThat(file.getInt()).isEqualTo(7);
        assertThat(file.getFloat()).isEqualTo(policy.weights()[0]);
        assertThat(file.capacity()).isEqualTo(12 + 3 * 8 + 4 * (5 * 7 + 7 + 7 * 3 + 3 + 3 * 2 + 2));
    }

    @Test
    void everyTruncationIsRefusedWithARemedy() {
        byte[] bytes = PolicyFile.bytes(policy);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PolicyFile.parse(cut, "model/policy.bin"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().category()).isEqualTo(Category.DATA))
                    .hasMessageContaining("model/policy.bin");
        }
    }

    @Test
    void damageIsRefused() {
        byte[] bytes = PolicyFile.bytes(policy);
        refused(Arrays.copyOf(bytes, bytes.length + 1), "1 bytes too many");
        refused(changed(bytes, 0, 7), "not a policy file");
        refused(changed(bytes, 4, 2), "version 2");
        refused(changed(bytes, 8, 1_000_000), "1000000 layers");
        refused(changed(bytes, 12, Integer.MAX_VALUE), "2147483647 inputs");
        refused(changed(bytes, 20, Float.floatToIntBits(Float.NaN)), "not a number");
    }

    @Test
    void missingFileIsAProblemThatNamesIt(@TempDir Path folder) {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.bin")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("none.bin");
    }

    @Test
    void actionsStayInsideTheirBounds() {
        float[] weights = policy.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 1_000;
        }
        float[] action = new float[2];
        new PolicyNetwork(policy.shape(), weights).act(new float[] {9, -9, 9, -9, 9}, action);
        assertThat(Math.abs(action[0])).isLessThanOrEqualTo(1f);
        assertThat(Math.abs(action[1])).isLessThanOrEqualTo(1f);
    }

    private static void refused(byte[] bytes, String fault) {
        assertThatThrownBy(() -> PolicyFile.parse(bytes, "p"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(fault);
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    private static PolicyNetwork random(MlpShape shape) {
        float[] weights = new float[shape.count()];
        new SeededRandom(11).fillGaussian(weights);
        return new PolicyNetwork(shape, weights);
    }
}
