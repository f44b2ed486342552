package unwind.app.tune;

import java.nio.file.Path;
import java.time.Clock;
import unwind.market.MarketData;
import unwind.report.RecordedTrials;
import unwind.run.CallerGuard;
import unwind.run.Experiments;
import unwind.run.TuneControl;
import unwind.run.TuneListener;
import unwind.run.TuneResult;
import unwind.run.TuneSpec;
import unwind.run.Tuner;

/** Runs a search on the calling thread. */
@FunctionalInterface
public interface SearchRunner {
    /**
     * Runs or goes on with the search in a folder.
     *
     * @param data of the search
     * @param parallel trials at once
     */
    TuneResult run(
            Path folder, TuneSpec spec, MarketData data, int parallel, TuneListener listener, TuneControl control);

    /** The same, for threads that may wait only. */
    default SearchRunner guarded(CallerGuard guard) {
        return (folder, spec, data, parallel, listener, control) -> {
            guard.check("a search");
            return run(folder, spec, data, parallel, listener, control);
        };
    }

    /** As the command line does it: every trial a run in the search's folder. */
    static SearchRunner recorded(Experiments experiments, Clock clock) {
        return (folder, spec, data, parallel, listener, control) ->
                new Tuner(folder, spec, new RecordedTrials(experiments, data, clock), listener, control).run(parallel);
    }
}
