package unwind.app.task;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import unwind.market.Progress;

/** What the work of a task reports to, from its own thread. Any engine method that takes a {@link Progress} takes this. */
public final class TaskProgress implements Progress {
    private final LatestValue<ProgressSnapshot> sink;
    private final LongSupplier nanoClock;
    private final RateMeter rate;
    private volatile boolean cancelled;

    TaskProgress(LatestValue<ProgressSnapshot> sink, LongSupplier nanoClock) {
        this.sink = sink;
        this.nanoClock = nanoClock;
        rate = new RateMeter(nanoClock.getAsLong());
    }

    @Override
    public void at(long done, long total, String what) {
        double perSecond = rate.update(nanoClock.getAsLong(), done);
        double eta = total > 0 && perSecond > 0 ? (total - done) / perSecond : Double.NaN;
        report(done, total, perSecond, eta, what);
    }

    /** For work that measures its own rate, such as a training. Does not throw: such work is ended by its own control. */
    public void at(long done, long total, double perSecond, double etaSeconds, String what) {
        sink.offer(new ProgressSnapshot(done, total, perSecond, etaSeconds, what));
    }

    private void report(long done, long total, double perSecond, double eta, String what) {
        if (cancelled) {
            throw new CancellationException();
        }
        sink.offer(new ProgressSnapshot(done, total, perSecond, eta, what));
    }

    public boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
