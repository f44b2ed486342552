package unwind.train;

import java.util.List;
import unwind.agent.StateStream;

/** The history of a training in a checkpoint: everything but the rates, which differ from run to run. */
final class HistoryStream {
    private HistoryStream() {}

    /** Writes the events, or fills the empty list. */
    static void exchange(StateStream state, List<TrainingEvent> history) {
        int count = state.value(history.size());
        for (int i = 0; i < count; i++) {
            if (state.reading()) {
                history.add(read(state));
            } else {
                write(state, history.get(i));
            }
        }
    }

    private static void write(StateStream state, TrainingEvent event) {
        state.value(event.step());
        switch (event) {
            case TrainingEvent.Learned e -> {
                state.value(true);
                state.value(e.criticLoss());
                state.value(e.actorLoss());
                state.value(e.entropyTemperature());
                state.value(e.policyEntropy());
                state.value(e.meanEpisodeReward());
            }
            case TrainingEvent.Validated e -> {
                state.value(false);
                state.value(e.costBps());
                state.value(e.twapBps());
                state.value(e.vwapBps());
                state.value(e.ratioToTwap());
                state.value(e.best());
            }
            default -> throw new IllegalArgumentException("not part of a history: " + event);
        }
    }

    private static TrainingEvent read(StateStream state) {
        long step = state.value(0L);
        boolean learned = state.value(false);
        double first = state.value(0.0);
        double second = state.value(0.0);
        double third = state.value(0.0);
        double fourth = state.value(0.0);
        return learned
                ? new TrainingEvent.Learned(step, first, second, third, fourth, state.value(0.0), Double.NaN)
                : new TrainingEvent.Validated(step, first, second, third, fourth, state.value(false));
    }
}
