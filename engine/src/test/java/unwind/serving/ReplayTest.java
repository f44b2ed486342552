package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.agent.LearnedStrategy;
import unwind.agent.ModelArtefact;
import unwind.backtest.Backtester;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.ParentOrder;
import unwind.order.SliceLimits;
import unwind.testing.Sessions;

/** What the backtest decides, the server decides: one session through both. */
class ReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ExecutionTiming.class)
    void aSessionMinuteByMinuteOverHttpGivesTheChildOrdersOfTheBacktest(ExecutionTiming timing) throws Exception {
        List<String> expected = backtest(Sessions.randomWalk(7), timing, SliceLimits.NONE);
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(replay(timing, Map.of())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ExecutionTiming.class)
    void theLimitsOfAChildOrderHoldOverHttpAsInTheBacktest(ExecutionTiming timing) throws Exception {
        Map<String, String> limits =
                Map.of("lotShares", "5", "minSliceShares", "10", "maxSliceShares", "40", "maxParticipationPct", "3");
        List<String> expected = backtest(Sessions.randomWalk(7), timing, SliceLimits.of(limits));
        assertThat(expected).hasSizeBetween(25, 100);
        assertThat(replay(timing, limits)).isEqualTo(expected);
    }

    /** The child orders that a server with the model gives when a session is fed to it minute by minute. */
    private List<String> replay(ExecutionTiming timing, Map<String, String> limits) throws Exception {
        Session session = Sessions.randomWalk(7);
        List<String> served = new ArrayList<>();
        try (ScheduleServer server = ScheduleServer.listen("127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            server.serve(ServingSamples.service(timing, folder, limits));
            StringBuilder rows = new StringBuilder();
            StringBuilder fills = new StringBuilder();
            int sold = 0;
            for (int minute = 0; minute < session.rows(); minute++) {
                int last = minute - timing.lagRows();
                if (last >= 0) {
                    rows.append(rows.isEmpty() ? "" : ",").append(ServingSamples.row(session, last));
                }
                JsonNode answer = ask(client, server, session, rows, fills, sold);
                assertThat(answer.path("mode").asText()).as(answer.toString()).isEqualTo("adaptive");
                JsonNode first = answer.path("schedule").path(0);
                String stamp = session.rowEnd(minute).toString();
                if (first.path("timestamp").asText().equals(stamp)) {
                    int shares = first.path("shares").asInt();
                    served.add(stamp + " " + shares);
                    fills.append(fills.isEmpty() ? "" : ",")
                            .append("{\"timestamp\":\"%s\",\"shares\":%d}".formatted(stamp, shares));
                    sold += shares;
                }
            }
        }
        return served;
    }

    private static JsonNode ask(
            HttpClient client, ScheduleServer server, Session session, CharSequence rows, CharSequence fills, int sold)
            throws Exception {
        String body = """
            {"ticker":"TEST","shares":%d,"horizon_minutes":390,"start_time":"%s",
            "market_data":{"rows":[%s]},"executed":{"shares":%d,"fills":[%s]}}\
            """.formatted(ServingSamples.SHARES, session.rowStart(0), rows, sold, fills);
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(server.uri().resolve("/invocations"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> backtest(Session session, ExecutionTiming timing, SliceLimits limits) {
        ModelArtefact model = ServingSamples.artefact(timing);
        LearnedStrategy strategy = new LearnedStrategy(
                "sac", "SAC", model.network(), model.normaliser(), Map.of(Sessions.TICKER, ServingSamples.profile()));
        List<Fill> fills = Backtester.run(
                        List.of(SessionLiquidity.of(session, ServingSamples.profile(), timing)),
                        new ParentOrder(Sessions.TICKER, ServingSamples.SHARES, 0, Session.FULL_MINUTES, limits),
                        timing,
                        10,
                        CostPresets.defaultModel(),
                        List.of(strategy),
                        Progress.NONE)
                .strategies()
                .get(0)
                .sessions()
                .get(0)
                .fills();
        return fills.stream().map(f -> f.timestamp() + " " + f.shares()).toList();
    }
}
