package unwind.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.run.ExperimentSpec;

/** What an agent is trained on and how long: shared by the commands that only train. */
final class TrainingOptions {
    static final String HEADING = "%nTraining%n";

    @Option(
            names = "--train",
            paramLabel = "FROM..TO",
            description = "Training dates, inclusive (default: those of --config).")
    private @Nullable String train;

    @Option(
            names = "--validate",
            paramLabel = "FROM..TO",
            description = "Dates to choose the best policy by (default: those of --config).")
    private @Nullable String validate;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "Budget in environment steps; of a search, of a trial that reaches the last rung (default: see"
                            + " 'unwind list settings').")
    private @Nullable String steps;

    /** Whether neither training nor validation dates were named. */
    boolean hasNoDates() {
        return train == null && validate == null;
    }

    /** Both ranges; empty where one is missing. */
    Optional<Split> split() {
        return train == null || validate == null
                ? Optional.empty()
                : Optional.of(
                        new Split(DateRange.parse(train), Optional.of(DateRange.parse(validate)), Optional.empty()));
    }

    ExperimentSpec withSteps(ExperimentSpec spec) {
        return steps == null ? spec : spec.withAgent(spec.agent().with("steps", steps));
    }
}
