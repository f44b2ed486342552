package unwind.deploy.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import unwind.cost.SessionLiquidity;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.report.chart.CumulativeChart;
import unwind.report.chart.ExchangeClock;
import unwind.sim.LimitRules;
import unwind.testing.Sessions;

class ReplayTest {
    private static final CallForm ORDER = new CallForm(Sessions.TICKER, 10, 4);
    private final Session session = Sessions.randomWalk(3);

    private CallAnswer sells(int minute, int shares) {
        return new CallAnswer(
                "adaptive",
                "snapshot",
                session.date(),
                10,
                0,
                List.of(new CallAnswer.Row(session.rowEnd(minute), shares, shares, 1, OptionalDouble.empty())),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "",
                List.of());
    }

    private Replay replay(ExecutionTiming timing) {
        return new Replay(SessionLiquidity.of(session, Sessions.profile(session), timing), ORDER, LimitRules.DEFAULT);
    }

    private static JsonNode json(Replay replay) throws Exception {
        return CallJson.mapper().readTree(replay.request());
    }

    @Test
    void noRequestHoldsARowThatIsNotKnownYet() throws Exception {
        for (ExecutionTiming timing : ExecutionTiming.values()) {
            int lag = timing.lagRows();
            Replay replay = replay(timing);
            while (!replay.over()) {
                Instant decides = session.rowEnd(replay.minute()).minusSeconds(60L * lag);
                for (JsonNode row : json(replay).path("market_data").path("rows")) {
                    Instant known =
                            Instant.parse(row.path("timestamp").asText()).plusSeconds(60);
                    assertThat(known).isBeforeOrEqualTo(decides);
                }
                assertThat(json(replay).path("market_data").path("rows")).hasSize(replay.minute() + 1 - lag);
                replay.take(sells(replay.minute(), 1));
            }
            assertThat(replay.minute()).isEqualTo(4);
        }
    }

    @Test
    void onlyAChildOrderOfThisMinuteIsSold() throws Exception {
        Replay replay = replay(ExecutionTiming.SNAPSHOT);
        replay.take(sells(0, 3));
        replay.take(sells(3, 5));
        assertThat(replay.soldShares()).isEqualTo(3);
        JsonNode executed = json(replay).path("executed");
        assertThat(executed.path("shares").asInt()).isEqualTo(3);
        assertThat(executed.path("fills")).hasSize(1);
        assertThat(executed.path("fills").get(0).path("timestamp").asText())
                .isEqualTo(session.rowEnd(0).toString());
    }

    @Test
    void endsWhenAllIsSold() {
        Replay replay = replay(ExecutionTiming.SNAPSHOT);
        replay.take(sells(0, 10));
        assertThat(replay.over()).isTrue();
    }

    @Test
    void thePictureRunsFromNothingSoldToTheWholeOrderAndVwapFollowsVolume() {
        Replay replay = replay(ExecutionTiming.SNAPSHOT);
        CallAnswer answer = sells(0, 3);
        replay.take(answer);
        double[] volume = {1, 1, 1, 7};
        CumulativeChart.Data data = ScheduleLines.of(
                replay, answer, ExchangeClock.of(session), session.firstMinute(), java.util.Optional.of(volume));
        assertThat(data.lines())
                .extracting(CumulativeChart.Line::id)
                .containsExactly("sac", "sac-static", "twap", "vwap");
        assertThat(data.lines().get(0).shares()).endsWith(3).startsWith(0);
        assertThat(data.lines().get(2).shares()).containsExactly(0, 10);
        assertThat(data.lines().get(3).shares()).containsExactly(0, 1, 2, 3, 10);
    }
}
