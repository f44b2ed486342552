package unwind.app.deploy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import unwind.app.task.TaskProgress;
import unwind.cost.SessionLiquidity;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.deploy.Masking;
import unwind.deploy.call.CallAnswer;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.Replay;
import unwind.deploy.call.ScheduleLines;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.report.chart.ExchangeClock;
import unwind.sim.LimitRules;

/**
 * Sends a recorded session to an endpoint, minute by minute. Background threads only.
 *
 * @param profile what the model learned of the usual day; empty where it is not known
 */
record ReplayPlayer(
        DeploymentTarget target, String endpoint, Session session, CallForm order, Optional<MarketProfile> profile) {
    /** Daily volume to assume where neither a model nor the data knows any, shares. */
    private static final double NO_VOLUME_KNOWN = 1e6;

    /**
     * Plays the session to its end.
     *
     * @param pauseMillis between two minutes; asked anew each time, as the user may change the speed
     * @param tell told after each answer
     * @throws ProblemException (failed) when the endpoint refuses a minute
     * @throws CancellationException when the user has cancelled
     */
    Replay play(TaskProgress progress, LongSupplier pauseMillis, Consumer<ReplayState> tell) {
        // The first question is only after the model's timing, which decides how many rows it may see.
        CallAnswer first = read(target.invoke(endpoint, CallJson.of(order)));
        Replay replay = new Replay(recorded(ExecutionTiming.of(first.timing())), order, LimitRules.DEFAULT);
        while (!replay.over()) {
            progress.at(replay.minute(), replay.minutes(), "minutes");
            Invocation raw = target.invoke(endpoint, replay.request());
            CallAnswer answer = read(raw);
            int before = replay.soldShares();
            replay.take(answer);
            tell.accept(state(replay, answer, raw, replay.soldShares() - before));
            pause(progress, pauseMillis);
        }
        return replay;
    }

    /** The session as the kernel plays it; without the model's curves those of the session itself must do. */
    private SessionLiquidity recorded(ExecutionTiming timing) {
        return SessionLiquidity.of(
                session, profile.orElseGet(() -> MarketProfile.fit(List.of(session), NO_VOLUME_KNOWN)), timing);
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

    private static CallAnswer read(Invocation answer) {
        return CallAnswer.read(answer).orElseThrow(() -> refused(answer));
    }

    private static ProblemException refused(Invocation answer) {
        return Problem.failed(
                "The endpoint answered %d. %s"
                        .formatted(
                                answer.status(),
                                Masking.mask(CallAnswer.error(answer).orElse(answer.body()))),
                "Choose a session and an order that the model was trained for.");
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
