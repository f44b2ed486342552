package unwind.train.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unwind.agent.sac.SacParams;

class ImportanceTest {
    private final SearchSpace space = SearchSpace.of(
            List.of("learningRate=1e-4..1e-2:log", "gamma=0.99|1", "batchSize=64|128"), SacParams.PARAMS);
    private final List<Map<String, String>> values =
            IntStream.rangeClosed(1, 30).mapToObj(n -> space.sample(3, n)).toList();

    private Importance of(double[] costs, String key) {
        return Importance.of(space, values, costs).stream()
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void parameterThatDecidesEverythingExplainsEverything() {
        double[] costs = values.stream()
                .mapToDouble(v -> v.get("gamma").equals("1.0") ? 1 : 2)
                .toArray();
        Importance gamma = of(costs, "gamma");
        assertThat(gamma.share()).isCloseTo(1, within(1e-9));
        assertThat(gamma.p()).isEqualTo(0.001);
        assertThat(gamma.groups()).extracting(Importance.Group::meanCostBps).containsExactly(2.0, 1.0);
        assertThat(of(costs, "batchSize").share()).isLessThan(0.2);
    }

    @Test
    void intervalIsTakenInThirds() {
        double[] costs = values.stream()
                .mapToDouble(v -> Math.log(Double.parseDouble(v.get("learningRate"))))
                .toArray();
        Importance rate = of(costs, "learningRate");
        assertThat(rate.share()).isGreaterThan(0.7);
        assertThat(rate.groups()).extracting(Importance.Group::trials).containsExactly(10, 10, 10);
    }

    @Test
    void shareIsOmegaSquared() {
        // Two groups of three, by hand: within 2 + 2 over 4 degrees of freedom, between 6 x 4 = 24, total 28.
        SearchSpace two = SearchSpace.of(List.of("gamma=0.99|1"), SacParams.PARAMS);
        List<Map<String, String>> six = List.of(
                Map.of("gamma", "0.99"),
                Map.of("gamma", "0.99"),
                Map.of("gamma", "0.99"),
                Map.of("gamma", "1.0"),
                Map.of("gamma", "1.0"),
                Map.of("gamma", "1.0"));
        double share =
                Importance.of(two, six, new double[] {1, 2, 3, 5, 6, 7}).get(0).share();
        assertThat(share).isCloseTo((24 - 1) / (28 + 1.0), within(1e-12));
    }

    @Test
    void chanceExplainsNothing() {
        double[] costs =
                IntStream.range(0, 30).mapToDouble(i -> (i * 7919) % 101).toArray();
        assertThat(of(costs, "gamma").p()).isGreaterThan(0.05);
        assertThat(of(costs, "gamma").share()).isLessThan(0.1);
    }

    @Test
    void fewTrialsSayNothing() {
        assertThat(Importance.of(space, values.subList(0, 5), new double[] {1, 2, 3, 4, 5}))
                .allSatisfy(i -> assertThat(i.share()).isNaN());
    }
}
