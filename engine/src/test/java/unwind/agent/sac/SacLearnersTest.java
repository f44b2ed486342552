package unwind.agent.sac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import unwind.agent.SeededRandom;

class SacLearnersTest {
    @Test
    void backendParameterChoosesTheImplementation() {
        assertThat(SacLearners.canRunFused()).isTrue();
        try (SacLearner fused = learner(Map.of());
                SacLearner djl = learner(Map.of("backend", "djl"))) {
            assertThat(fused).isInstanceOf(FusedSacLearner.class);
            assertThat(djl).isInstanceOf(DjlSacLearner.class);
        }
    }

    private static SacLearner learner(Map<String, String> changes) {
        SacLayout layout = new SacLayout(3, 1, 4);
        return SacLearners.factory(new GradientGate())
                .create(layout, SacHyperparameters.of(changes), layout.initialWeights(new SeededRandom(1)));
    }

    @Test
    void fusedBackendLoadsNothingOfDjl() throws Exception {
        try (URLClassLoader withoutDjl = new WithoutDjl()) {
            Class<?> training = withoutDjl.loadClass(OneUpdate.class.getName());
            assertThat(training.getClassLoader()).isSameAs(withoutDjl);
            training.getMethod("run", String.class).invoke(null, "fused");
            assertThatThrownBy(() -> training.getMethod("run", String.class).invoke(null, "djl"))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class);
        }
    }

    /** Loads this project's classes a second time, in a world in which DJL is not to be had. */
    private static final class WithoutDjl extends URLClassLoader {
        WithoutDjl() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(WithoutDjl::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("ai.djl.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    /** Runs in the world without DJL. */
    public static final class OneUpdate {
        private OneUpdate() {}

        public static void run(String backend) {
            SacHyperparameters hyperparameters = SacHyperparameters.of(Map.of("backend", backend, "batchSize", "4"));
            SacLayout layout = new SacLayout(3, 1, 4);
            SeededRandom random = new SeededRandom(1);
            Batch batch = Batch.allocate(4, 3, 1);
            try (SacLearner learner = SacLearners.factory(new GradientGate())
                    .create(layout, hyperparameters, layout.initialWeights(random))) {
                learner.update(batch, new float[4], new float[4]);
            }
        }
    }
}
