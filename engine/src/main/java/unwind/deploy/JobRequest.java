package unwind.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import unwind.problem.Problem;

/**
 * A training, or a search over hyperparameters, on rented machines.
 *
 * @param name at most 32 letters, digits and single hyphens, as tuning jobs allow
 * @param data CSV files to train on
 * @param hyperparameters as the container's {@code train} takes them: names of {@code unwind train} and of its {@code --set}
 * @param ranges to search; empty for one training
 * @param instanceType e.g. {@code ml.m5.large}
 * @param longest after which a job is stopped, whatever it does
 * @param trials of a search; 1 for one training
 * @param parallel trials at a time
 */
public record JobRequest(
        String name,
        List<Path> data,
        Map<String, String> hyperparameters,
        List<Range> ranges,
        String instanceType,
        Duration longest,
        int trials,
        int parallel) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-?[a-zA-Z0-9]){0,31}");
    private static final int MOST_TRIALS = 100;
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    /**
     * A range of one hyperparameter.
     *
     * @param logarithmic whether to search its logarithm
     */
    public record Range(String key, double low, double high, boolean logarithmic) {
        public Range {
            if (!(low < high) || (logarithmic && low <= 0)) {
                throw Problem.usage(
                        "%s cannot be searched from %s to %s.".formatted(key, low, high),
                        "Give the lower end first; a logarithmic range begins above 0.");
            }
        }
    }

    public JobRequest {
        data = List.copyOf(data);
        hyperparameters = Map.copyOf(hyperparameters);
        ranges = List.copyOf(ranges);
        if (!NAME.matcher(name).matches()) {
            throw Problem.usage(
                    "A job cannot be called '%s'.".formatted(name),
                    "Use up to 32 letters, digits and single hyphens, beginning with a letter or digit.");
        }
        if (data.isEmpty()) {
            throw Problem.usage("The job has no data to train on.", "Name CSV files with --data.");
        }
        if (trials < 1 || trials > MOST_TRIALS || parallel < 1 || parallel > trials) {
            throw Problem.usage(
                    "%d trials, %d at a time, cannot be had.".formatted(trials, parallel),
                    "Choose 1 to %d trials and no more at a time.".formatted(MOST_TRIALS));
        }
        if (trials > 1 && ranges.isEmpty()) {
            throw Problem.usage("Several trials need something to search.", "Give a range with --range key=low..high.");
        }
        if (longest.compareTo(SHORTEST) < 0 || longest.compareTo(LONGEST) > 0) {
            throw Problem.usage(
                    "A job cannot be limited to %s.".formatted(longest), "Choose between 5 minutes and 24 hours.");
        }
    }

    /** What the job costs if every trial runs until it is stopped: {@code trials x longest x price}. */
    public double worstCaseUsd(double usdPerHour) {
        return trials * (longest.toMinutes() / 60.0) * usdPerHour;
    }
}
