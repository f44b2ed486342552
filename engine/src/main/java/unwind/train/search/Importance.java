package unwind.train.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unwind.agent.SeededRandom;

/**
 * How much of the trials' differences one parameter explains on its own: the share of the variance of cost between its groups
 * (values of a set; thirds of an interval), corrected for chance as omega squared is (Hays 1963), with a permutation p. It is
 * the first-order term of a functional analysis of variance (Hutter et al. 2014, ICML 32) on groups instead of a forest:
 * interactions count as noise, and few trials say little.
 *
 * @param key of the parameter
 * @param share between 0 and 1; NaN with too few trials
 * @param p probability of as large a share when the parameter does nothing; NaN with too few trials
 * @param groups mean cost by group, in the order of the range
 */
public record Importance(String key, double share, double p, List<Group> groups) {
    private static final int LEAST_TRIALS = 6;
    private static final int PERMUTATIONS = 999;
    private static final int THIRDS = 3;

    public Importance {
        groups = List.copyOf(groups);
    }

    /** Trials with a value in one part of the range. */
    public record Group(String label, int trials, double meanCostBps) {}

    /**
     * @param values of each trial, by key
     * @param costs of the same trials at equal budgets, bps
     */
    public static List<Importance> of(SearchSpace space, List<Map<String, String>> values, double[] costs) {
        return space.ranges().stream()
                .map(range -> of(
                        range,
                        values.stream().map(v -> v.get(range.spec().key())).toList(),
                        costs))
                .toList();
    }

    private static Importance of(ParamRange range, List<String> values, double[] costs) {
        int[] group = new int[costs.length];
        List<String> labels = group(range, values, group);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < labels.size(); g++) {
            int wanted = g;
            double[] own = IntStream.range(0, costs.length)
                    .filter(i -> group[i] == wanted)
                    .mapToDouble(i -> costs[i])
                    .toArray();
            if (own.length > 0) {
                groups.add(new Group(
                        labels.get(g), own.length, Arrays.stream(own).average().orElseThrow()));
            }
        }
        String key = range.spec().key();
        if (costs.length < LEAST_TRIALS || groups.size() < 2 || costs.length <= groups.size()) {
            return new Importance(key, Double.NaN, Double.NaN, groups);
        }
        double between = between(group, labels.size(), costs);
        return new Importance(
                key,
                corrected(between, groups.size(), costs),
                permutationP(between, group, labels.size(), costs),
                groups);
    }

    /** Gives each trial its group; thirds hold equally many trials, as far as values are not equal. */
    private static List<String> group(ParamRange range, List<String> values, int[] group) {
        if (range.isSet()) {
            for (int i = 0; i < group.length; i++) {
                group[i] = range.values().indexOf(values.get(i));
            }
            return range.values();
        }
        double[] numbers = values.stream().mapToDouble(Double::parseDouble).toArray();
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        List<String> labels = new ArrayList<>();
        double[] least = new double[THIRDS];
        for (int third = 0; third < THIRDS; third++) {
            int from = third * sorted.length / THIRDS;
            int to = Math.max(from, (third + 1) * sorted.length / THIRDS - 1);
            least[third] = sorted.length == 0 ? 0 : sorted[from];
            labels.add(sorted.length == 0 ? "" : sorted[from] + " to " + sorted[to]);
        }
        for (int i = 0; i < group.length; i++) {
            int third = THIRDS - 1;
            while (third > 0 && numbers[i] < least[third]) {
                third--;
            }
            group[i] = third;
        }
        return labels;
    }

    /** Sum of squares between the groups. */
    private static double between(int[] group, int groups, double[] costs) {
        double[] sum = new double[groups];
        int[] count = new int[groups];
        double all = 0;
        for (int i = 0; i < costs.length; i++) {
            sum[group[i]] += costs[i];
            count[group[i]]++;
            all += costs[i];
        }
        double mean = all / costs.length;
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            if (count[g] > 0) {
                squares += count[g] * Math.pow(sum[g] / count[g] - mean, 2);
            }
        }
        return squares;
    }

    private static double corrected(double between, int groups, double[] costs) {
        double mean = Arrays.stream(costs).average().orElseThrow();
        double total = Arrays.stream(costs).map(c -> (c - mean) * (c - mean)).sum();
        double within = (total - between) / (costs.length - groups);
        double share = (between - (groups - 1) * within) / (total + within);
        return total > 0 ? Math.clamp(share, 0, 1) : 0;
    }

    private static double permutationP(double between, int[] group, int groups, double[] costs) {
        SeededRandom random = new SeededRandom(costs.length);
        int[] shuffled = group.clone();
        int asLarge = 1;
        for (int k = 0; k < PERMUTATIONS; k++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swap;
            }
            if (between(shuffled, groups, costs) >= between * (1 - 1e-12)) {
                asLarge++;
            }
        }
        return (double) asLarge / (PERMUTATIONS + 1);
    }
}
