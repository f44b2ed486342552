package unwind.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class InferenceTest {
    @Test
    void policyIsReadAndActsWithNothingButOurOwnClassesAndTheJdk() throws Exception {
        float[] weights = new float[new MlpShape(3, 4, 1).count()];
        new SeededRandom(2).fillGaussian(weights);
        PolicyNetwork policy = new PolicyNetwork(new MlpShape(3, 4, 1), weights);
        float[] observation = {1, -2, 0.5f};
        float[] expected = new float[1];
        policy.act(observation, expected);

        URL ours = PolicyNetwork.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader bare = new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> bare.loadClass("ai.djl.engine.Engine")).isInstanceOf(ClassNotFoundException.class);
            Object read = bare.loadClass(PolicyFile.class.getName())
                    .getMethod("parse", byte[].class, String.class)
                    .invoke(null, PolicyFile.bytes(policy), "policy.bin");
            float[] action = new float[1];
            read.getClass().getMethod("act", float[].class, float[].class).invoke(read, observation, action);
            assertThat(action).containsExactly(expected);
        }
    }
}
