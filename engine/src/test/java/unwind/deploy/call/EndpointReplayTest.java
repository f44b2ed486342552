package unwind.deploy.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import unwind.deploy.Invocation;
import unwind.market.Session;
import unwind.problem.ProblemException;
import unwind.testing.Sessions;

class EndpointReplayTest {
    private static final CallForm ORDER = new CallForm(Sessions.TICKER, 4, 4);

    private final Session session = Sessions.randomWalk(3);
    private final List<String> asked = new ArrayList<>();

    /** Sells a share whenever it is asked with rows; tells the timing when asked without. */
    private Invocation answer(String json) {
        asked.add(json);
        int minute = asked.size() - 2;
        String child = minute < 0
                ? ""
                : "{\"timestamp\":\"%s\",\"shares\":1,\"cumulative_shares\":%d}"
                        .formatted(session.rowEnd(minute), minute + 1);
        return ok("{\"timing\":\"snapshot\",\"session_date\":\"%s\",\"total_shares\":4,\"schedule\":[%s]}"
                .formatted(session.date(), child));
    }

    private static Invocation ok(String body) {
        return new Invocation(200, body, "application/json", Duration.ZERO);
    }

    private EndpointReplay replay() {
        return new EndpointReplay(this::answer, session, ORDER, Optional.empty());
    }

    @Test
    void asksOnceForTheTimingAndThenOnceAMinute() {
        List<Integer> sold = new ArrayList<>();
        Replay done = replay().play((replay, answer, raw, more) -> sold.add(more));
        assertThat(asked).hasSize(5);
        assertThat(asked.get(0)).doesNotContain("market_data");
        assertThat(asked.subList(1, 5)).allMatch(json -> json.contains("market_data"));
        assertThat(sold).containsExactly(1, 1, 1, 1);
        assertThat(done.soldShares()).isEqualTo(4);
    }

    @Test
    void whoWatchesCanCancel() {
        assertThatThrownBy(() -> replay().play((replay, answer, raw, sold) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRefusalSaysWhatTheEndpointSaid() {
        EndpointReplay refused = new EndpointReplay(
                json -> new Invocation(
                        422,
                        "{\"error\":{\"code\":\"unknown_ticker\",\"message\":\"The model knows"
                                + " A.\",\"field\":\"ticker\"}}",
                        "application/json",
                        Duration.ZERO),
                session,
                ORDER,
                Optional.empty());
        assertThatThrownBy(() -> refused.play((replay, answer, raw, sold) -> {}))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("422")
                .hasMessageContaining("The model knows A.");
    }
}
