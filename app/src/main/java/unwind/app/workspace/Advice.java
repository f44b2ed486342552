package unwind.app.workspace;

import java.util.Optional;

/**
 * What to do before a step makes sense: the first step on the way to it that is not done.
 *
 * @param title in a few words
 * @param text one or two sentences
 * @param goTo the step where it is done
 */
public record Advice(String title, String text, Step goTo) {
    /** Empty when everything before the step is done with the data and settings as they are. */
    public static Optional<Advice> before(Step step, WorkbenchModel model) {
        return java.util.stream.Stream.of(Step.DATA, Step.SETUP, Step.TRAIN, Step.BACKTEST)
                .filter(earlier -> earlier.compareTo(step) < 0)
                .filter(earlier -> model.state(earlier) != StepState.DONE)
                .findFirst()
                .map(missing -> of(missing, model.state(missing)));
    }

    private static Advice of(Step missing, StepState state) {
        boolean stale = state == StepState.STALE;
        return switch (missing) {
            case DATA ->
                new Advice("Open minute data first", "Your own CSV files or the synthetic sample data.", Step.DATA);
            case SETUP ->
                new Advice(
                        "Finish the settings first",
                        "The order, costs and split do not fit the data yet; Setup says what is missing.",
                        Step.SETUP);
            case TRAIN ->
                new Advice(
                        stale ? "Train again first" : "Train the agent first",
                        stale
                                ? "Data or settings have changed since the last training."
                                : "Start a training in step 3; it takes a few minutes and can be watched.",
                        Step.TRAIN);
            default ->
                new Advice(
                        stale ? "Backtest again first" : "Backtest the agent first",
                        stale
                                ? "Data, settings or agent have changed since the last backtest."
                                : "Play the trained agent over the test sessions in step 4; that run is kept.",
                        Step.BACKTEST);
        };
    }
}
