package unwind.app.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import unwind.app.task.TaskProgress;
import unwind.run.TrialResult;
import unwind.run.TuneEvent;
import unwind.run.TuneListener;
import unwind.run.TuneSpec;

/** Listens to a search, one event at a time, and keeps count. Steps that were done earlier do not count into the rate. */
final class SearchWatch implements TuneListener {
    private final TuneSpec spec;
    private final List<TrialRow> rows = new ArrayList<>();
    private final Consumer<SearchState> states;
    private final TaskProgress reporter;
    private final LongSupplier nanoClock;
    private final long begunNanos;
    private long doneNow;

    SearchWatch(TuneSpec spec, Consumer<SearchState> states, TaskProgress reporter, LongSupplier nanoClock) {
        this.spec = spec;
        this.states = states;
        this.reporter = reporter;
        this.nanoClock = nanoClock;
        begunNanos = nanoClock.getAsLong();
        for (int number = 1; number <= spec.trials(); number++) {
            TrialResult none = new TrialResult(
                    number, spec.space().sample(spec.base().seed(), number), List.of(), java.util.Optional.empty());
            rows.add(new TrialRow(none, 0, OptionalDouble.empty(), false));
        }
        states.accept(state());
    }

    @Override
    public synchronized void onEvent(TuneEvent event) {
        switch (event) {
            case TuneEvent.Started e -> {
                TrialRow row = row(e.trial());
                put(new TrialRow(row.trial(), row.step(), row.live(), true));
            }
            case TuneEvent.Validated e -> {
                TrialRow row = row(e.trial());
                doneNow += Math.max(0, e.step() - row.step());
                double best = Math.min(row.live().orElse(e.costBps()), e.costBps());
                put(new TrialRow(row.trial(), Math.max(row.step(), e.step()), OptionalDouble.of(best), true));
            }
            case TuneEvent.Reached e -> {
                TrialRow row = row(e.trial().number());
                long step = e.trial().last().map(TrialResult.Rung::steps).orElse(row.step());
                put(new TrialRow(e.trial(), step, OptionalDouble.empty(), false));
            }
            case TuneEvent.RungDone e -> {}
        }
        SearchState now = state();
        states.accept(now);
        reporter.at(now.done(), now.total(), now.perSecond(), now.etaSeconds(), "");
    }

    private TrialRow row(int number) {
        return rows.get(number - 1);
    }

    private void put(TrialRow row) {
        rows.set(row.number() - 1, row);
    }

    private SearchState state() {
        long done = rows.stream().mapToLong(TrialRow::step).sum();
        double seconds = (nanoClock.getAsLong() - begunNanos) / 1e9;
        return new SearchState(
                rows, Math.min(done, spec.allSteps()), spec.allSteps(), doneNow > 0 ? doneNow / seconds : Double.NaN);
    }
}
