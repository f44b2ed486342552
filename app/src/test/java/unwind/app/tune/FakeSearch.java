package unwind.app.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.run.TrialResult;
import unwind.run.TuneControl;
import unwind.run.TuneEvent;
import unwind.run.TuneListener;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;

/** A search of one rung that trains nothing: a trial's cost falls with its number. */
final class FakeSearch {
    private FakeSearch() {}

    /** @param afterTrial run after each trial, on the searching thread */
    static TuneResult run(TuneSpec spec, TuneListener listener, TuneControl control, Runnable afterTrial) {
        List<TrialResult> trials = new ArrayList<>();
        long steps = spec.halving().stepsAt(0);
        for (int number = 1; number <= spec.trials() && !control.isStopped(); number++) {
            Map<String, String> values = spec.space().sample(spec.base().seed(), number);
            listener.onEvent(new TuneEvent.Started(number, 0, values));
            listener.onEvent(new TuneEvent.Validated(number, steps, 1.0 / number, 0.5 / number));
            TrialResult.Rung rung = new TrialResult.Rung(0, steps, 1.0 / number, 0.5 / number, steps);
            TrialResult reached = new TrialResult(number, values, List.of(rung), Optional.empty());
            trials.add(reached);
            listener.onEvent(new TuneEvent.Reached(reached));
            afterTrial.run();
        }
        return TuneResult.of(spec, trials, control.isStopped());
    }
}
