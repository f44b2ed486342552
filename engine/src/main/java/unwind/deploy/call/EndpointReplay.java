package unwind.deploy.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unwind.cost.SessionLiquidity;
import unwind.deploy.Invocation;
import unwind.deploy.Masking;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.sim.LimitRules;

/**
 * Plays a recorded session against an endpoint to its end, one call a minute.
 *
 * @param endpoint answers a request, JSON
 * @param profile what is known of the usual day; empty for what the session itself says
 */
public record EndpointReplay(
        Function<String, Invocation> endpoint, Session session, CallForm order, Optional<MarketProfile> profile) {
    /** Daily volume to assume where neither a model nor the data knows any, shares. */
    public static final double ASSUMED_ADV_SHARES = 1e6;

    /** Watches a replay; may throw to cancel it. */
    public interface Listener {
        /** Before the request for a minute. */
        default void asking(Replay replay) {}

        /**
         * After the answer was played.
         *
         * @param raw the answer as it came
         * @param sold shares more than before it that are known to be sold
         */
        void answered(Replay replay, CallAnswer answer, Invocation raw, int sold);
    }

    /** @throws ProblemException (failed) when the endpoint refuses a minute */
    public Replay play(Listener listener) {
        // The first question is only after the model's timing, which decides how many rows it may see.
        CallAnswer first = read(endpoint.apply(CallJson.of(order)));
        Replay replay = new Replay(recorded(ExecutionTiming.of(first.timing())), order, LimitRules.DEFAULT);
        while (!replay.over()) {
            listener.asking(replay);
            Invocation raw = endpoint.apply(replay.request());
            CallAnswer answer = read(raw);
            int before = replay.soldShares();
            replay.take(answer);
            listener.answered(replay, answer, raw, replay.soldShares() - before);
        }
        return replay;
    }

    private SessionLiquidity recorded(ExecutionTiming timing) {
        return SessionLiquidity.of(
                session, profile.orElseGet(() -> MarketProfile.fit(List.of(session), ASSUMED_ADV_SHARES)), timing);
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
}
