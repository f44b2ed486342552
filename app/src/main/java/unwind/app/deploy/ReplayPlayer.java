package unwind.app.deploy;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import unwind.app.task.TaskProgress;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.deploy.call.CallAnswer;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.EndpointReplay;
import unwind.deploy.call.Replay;
import unwind.deploy.call.ScheduleLines;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.report.chart.ExchangeClock;

/**
 * Sends a recorded session to an endpoint, minute by minute. Background threads only.
 *
 * @param profile what the model learned of the usual day; empty where it is not known
 */
record ReplayPlayer(
        DeploymentTarget target, String endpoint, Session session, CallForm order, Optional<MarketProfile> profile) {
    /**
     * Plays the session to its end.
     *
     * @param pauseMillis between two minutes; asked anew each time, as the user may change the speed
     * @param tell told after each answer
     * @throws unwind.problem.ProblemException (failed) when the endpoint refuses a minute
     * @throws CancellationException when the user has cancelled
     */
    Replay play(TaskProgress progress, LongSupplier pauseMillis, Consumer<ReplayState> tell) {
        return new EndpointReplay(json -> target.invoke(endpoint, json), session, order, profile)
                .play(new EndpointReplay.Listener() {
                    @Override
                    public void asking(Replay replay) {
                        progress.at(replay.minute(), replay.minutes(), "");
                    }

                    @Override
                    public void answered(Replay replay, CallAnswer answer, Invocation raw, int sold) {
                        tell.accept(state(replay, answer, raw, sold));
                        pause(progress, pauseMillis);
                    }
                });
    }

    private ReplayState state(Replay replay, CallAnswer answer, Invocation raw, int now) {
        ExchangeClock clock = ExchangeClock.of(session);
        String time = ExchangeClock.text(clock.x(session.firstMinute() + (double) replay.minute()));
        return new ReplayState(
                replay.minute(),
                replay.minutes(),
                replay.soldShares(),
                "%s%s: %s; %,d of %,d sold; answered in %s"
                        .formatted(
                                target.rehearsal() ? Words.REHEARSAL + " \u00b7 " : "",
                                time,
                                now == 0 ? "wait" : "sell %,d".formatted(now),
                                replay.soldShares(),
                                order.shares(),
                                Words.millis(raw.latency())),
                ScheduleLines.of(
                        replay, answer, clock, session.firstMinute(), profile.map(MarketProfile::volumeShares)));
    }

    private static void pause(TaskProgress progress, LongSupplier pauseMillis) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < pauseMillis.getAsLong() * 1_000_000) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            try {
                Thread.sleep(Math.clamp(pauseMillis.getAsLong(), 1, 20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }
}
