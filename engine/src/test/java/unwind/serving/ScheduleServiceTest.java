package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unwind.market.Session;
import unwind.market.TradingCalendar;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.run.NextSession;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

class ScheduleServiceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ScheduleService service;
    private Contract contract;

    @BeforeEach
    void start() throws IOException {
        service = ServingSamples.service(ExecutionTiming.SNAPSHOT, folder);
        contract = new Contract();
    }

    /** Answers a request that the written contract accepts, and holds the answer to it. */
    private JsonNode ask(String request) throws IOException {
        assertThat(contract.errors("ScheduleRequest", JSON.readTree(request)))
                .as(request)
                .isEmpty();
        JsonNode answer = JSON.readTree(service.answerJson(request.getBytes(StandardCharsets.UTF_8)));
        assertThat(contract.errors("ScheduleResponse", answer)).as("answer").isEmpty();
        return answer;
    }

    private ApiException refused(String request) {
        try {
            service.answerJson(request.getBytes(StandardCharsets.UTF_8));
        } catch (ApiException e) {
            return e;
        }
        throw new AssertionError("was answered: " + request);
    }

    private static String three(String more) {
        return "{\"ticker\":\"TEST\",\"shares\":1000,\"horizon_minutes\":390" + more + "}";
    }

    private static int sum(JsonNode answer) {
        int sum = 0;
        for (JsonNode child : answer.path("schedule")) {
            sum += child.path("shares").asInt();
        }
        return sum;
    }

    private static List<String> warnings(JsonNode answer) {
        List<String> warnings = new ArrayList<>();
        answer.path("warnings").forEach(w -> warnings.add(w.asText()));
        return warnings;
    }

    private static String rows(Session session, int count) {
        StringBuilder rows = new StringBuilder();
        for (int t = 0; t < count; t++) {
            rows.append(t == 0 ? "" : ",").append(ServingSamples.row(session, t));
        }
        return rows.toString();
    }

    @Test
    void threeFieldsGiveTheScheduleOfTheCommandLineWithItsValidatedCosts() throws IOException {
        JsonNode answer = ask(three(""));
        Schedule expected = NextSession.staticSchedule(
                ServingSamples.humped(),
                new ParentOrder(Sessions.TICKER, 1000, 0, 390),
                PaceBand.ofPercent(10),
                Sessions.DATE,
                TradingCalendar.nyse());
        assertThat(answer.path("mode").asText()).isEqualTo("static");
        assertThat(answer.path("session_date").asText()).isEqualTo("2024-07-01");
        assertThat(answer.path("schedule")).hasSize(expected.children().size());
        for (int i = 0; i < expected.children().size(); i++) {
            JsonNode child = answer.path("schedule").path(i);
            assertThat(child.path("shares").asInt())
                    .isEqualTo(expected.children().get(i).shares());
            assertThat(child.path("timestamp").asText())
                    .isEqualTo(expected.children().get(i).timestamp().toString());
        }
        assertThat(answer.path("cost_basis").path("kind").asText()).isEqualTo("measured");
        assertThat(answer.path("expected_cost_bps").path("total").asDouble()).isEqualTo(1.95);
        assertThat(answer.path("savings_vs_bps").path("TWAP").asDouble()).isCloseTo(0.25, within(1e-9));
        assertThat(answer.path("savings_vs_bps").path("VWAP").asDouble()).isCloseTo(0.5, within(1e-9));
        assertThat(warnings(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,390", "7,390", "999,390", "1000,1", "1000,17", "100000,389"})
    void sharesSumExactlyAndTheContractHolds(int shares, int minutes) throws IOException {
        JsonNode answer = ask("{\"ticker\":\"TEST\",\"shares\":%d,\"horizon_minutes\":%d}".formatted(shares, minutes));
        assertThat(sum(answer)).isEqualTo(shares);
        assertThat(answer.path("scheduled_shares").asInt()).isEqualTo(shares);
    }

    @Test
    void costsBetweenPlayedSizesAreInterpolatedAndOutsideWarned() throws IOException {
        JsonNode between = ask("{\"ticker\":\"TEST\",\"shares\":5500,\"horizon_minutes\":390}");
        assertThat(between.path("expected_cost_bps").path("spread").asDouble()).isCloseTo(1.5, within(1e-9));
        JsonNode outside = ask("{\"ticker\":\"TEST\",\"shares\":20000,\"horizon_minutes\":390}");
        assertThat(warnings(outside)).anySatisfy(w -> assertThat(w).contains("measured for 100 to 10000"));
    }

    @Test
    void aHorizonBeyondTheCloseIsShortenedAndSaysSo() throws IOException {
        JsonNode answer = ask(three(",\"start_time\":\"2024-07-03T16:00:00Z\""));
        assertThat(warnings(answer)).anySatisfy(w -> assertThat(w).contains("from 390 to 60 minutes"));
        JsonNode last = answer.path("schedule").path(answer.path("schedule").size() - 1);
        assertThat(last.path("timestamp").asText()).isEqualTo("2024-07-03T17:00:00Z");
        assertThat(sum(answer)).isEqualTo(1000);
    }

    @Test
    void rowsOfAnotherDayOrOutsideTheSessionAreDroppedAndCounted() throws IOException {
        Session session = Sessions.randomWalk(3);
        String early = ServingSamples.row(session, 0).replace("2024-07-01T13:30", "2024-07-01T12:00");
        String friday = ServingSamples.row(session, 0).replace("2024-07-01", "2024-06-28");
        JsonNode answer = ask(three(",\"executed\":{\"shares\":0},\"market_data\":{\"rows\":[%s,%s,%s,%s]}"
                .formatted(early, friday, rows(session, 2), ServingSamples.row(session, 1))));
        assertThat(warnings(answer)).anySatisfy(w -> assertThat(w).startsWith("2 rows outside the session"));
        assertThat(warnings(answer)).anySatisfy(w -> assertThat(w).startsWith("1 further rows"));
        assertThat(answer.path("mode").asText()).isEqualTo("adaptive");
        assertThat(sum(answer)).isEqualTo(1000);
    }

    @Test
    void anAdaptiveAnswerGoesOnFromWhatIsExecutedAndKeepsTheBand() throws IOException {
        Session session = Sessions.randomWalk(3);
        JsonNode answer = ask(
                three(",\"executed\":{\"shares\":480},\"market_data\":{\"rows\":[%s]}".formatted(rows(session, 200))));
        assertThat(answer.path("executed_shares").asInt()).isEqualTo(480);
        assertThat(sum(answer)).isEqualTo(520);
        PaceBand band = PaceBand.ofPercent(10);
        for (JsonNode child : answer.path("schedule")) {
            int minute = (int)
                    ((java.time.Instant.parse(child.path("timestamp").asText()).getEpochSecond()
                                    - session.rowStart(0).getEpochSecond())
                            / 60);
            assertThat(child.path("cumulative_shares").asInt())
                    .isBetween(band.least(minute, 390, 1000), band.most(minute, 390, 1000));
        }
        assertThat(answer.path("cost_basis").path("kind").asText()).isEqualTo("estimated");
    }

    @Test
    void aTickerThatTheModelDoesNotKnowNeedsConsent() throws IOException {
        ApiException refusal = refused("{\"ticker\":\"OTHER\",\"shares\":10,\"horizon_minutes\":10}");
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo("unknown_ticker");
        assertThat(refusal.field()).isEqualTo("ticker");
        JsonNode answer = ask("{\"ticker\":\"OTHER\",\"shares\":10,\"horizon_minutes\":10,\"allow_transfer\":true}");
        assertThat(warnings(answer)).anySatisfy(w -> assertThat(w).contains("trained on TEST"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ticker\":\"TEST\",\"horizon_minutes\":1}|400|missing_field|shares",
                "{\"ticker\":\"TEST\",\"shares\":null,\"horizon_minutes\":1}|400|missing_field|shares",
                "{\"ticker\":\"TEST\",\"shares\":\"1\",\"horizon_minutes\":1}|400|wrong_type|shares",
                "{\"ticker\":\"TEST\",\"shares\":1.5,\"horizon_minutes\":1}|400|wrong_type|shares",
                "{\"ticker\":\"TEST\",\"shares\":0,\"horizon_minutes\":1}|422|out_of_range|shares",
                "{\"ticker\":\"TEST\",\"shares\":1e400,\"horizon_minutes\":1}|422|out_of_range|shares",
                "{\"ticker\":\"TEST\",\"shares\":1,\"horizon_minutes\":-3}|422|out_of_range|horizon_minutes",
                "{\"ticker\":7,\"shares\":1,\"horizon_minutes\":1}|400|wrong_type|ticker",
                "[1]|400|wrong_type|''",
                "{\"ticker\":\"TEST\",\"ticker\":\"TEST\",\"shares\":1,\"horizon_minutes\":1}|400|malformed_json|''",
                "{\"ticker\":\"TEST\"} x|400|malformed_json|''",
                "nonsense|400|malformed_json|''"
            })
    void whatTheContractForbidsIsRefusedWithItsField(String body, int status, String code, String field)
            throws IOException {
        ApiException refusal = refused(body);
        assertThat(refusal.status()).as(refusal.getMessage()).isEqualTo(status);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(contract.errors("Error", JSON.readTree(ErrorBody.json(refusal))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"side\":\"BUY\"|unsupported_value|side",
                ",\"order_type\":\"LIMIT\"|no_limit_prices|order_type",
                ",\"schema_version\":\"2.0\"|unsupported_schema_version|schema_version",
                ",\"start_time\":\"2024-07-04T14:00:00Z\"|market_closed|start_time",
                ",\"start_time\":\"2024-07-01T20:00:00Z\"|market_closed|start_time",
                ",\"executed\":{\"shares\":1001}|out_of_range|executed.shares",
                ",\"executed\":{\"shares\":2,\"fills\":[{\"timestamp\":\"2024-07-01T14:00:00Z\",\"shares\":1}]}"
                        + "|inconsistent_fills|executed.fills",
                ",\"constraints\":{\"min_slice\":9,\"max_slice\":3}|out_of_range|constraints.min_slice",
                ",\"constraints\":{\"max_participation_rate\":1.5}|out_of_range|constraints.max_participation_rate",
                ",\"constraints\":{\"completion\":\"MAYBE\"}|unsupported_value|constraints.completion"
            })
    void whatCannotBeDoneIsRefusedWithItsField(String more, String code, String field) {
        ApiException refusal = refused(three(more));
        assertThat(refusal.status()).as(refusal.getMessage()).isEqualTo(422);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void rowsThatDoNotBeginAtTheOpenAreRefused() {
        Session session = Sessions.randomWalk(3);
        StringBuilder rows = new StringBuilder();
        for (int t = 40; t < 50; t++) {
            rows.append(t == 40 ? "" : ",").append(ServingSamples.row(session, t));
        }
        assertThat(refused(three(",\"market_data\":{\"rows\":[%s]}".formatted(rows)))
                        .code())
                .isEqualTo("rows_incomplete");
    }

    @Test
    void unknownFieldsAreIgnoredAndNamed() throws IOException {
        JsonNode answer = ask(three(",\"colour\":\"blue\",\"constraints\":{\"mood\":1}"));
        assertThat(warnings(answer)).anySatisfy(w -> assertThat(w).contains("colour", "constraints.mood"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 60, 390})
    void childOrdersKeepTheirInterval(int interval) throws IOException {
        JsonNode answer = ask(three(",\"interval_minutes\":" + interval));
        assertThat(sum(answer)).isEqualTo(1000);
        for (JsonNode child : answer.path("schedule")) {
            long minute =
                    (java.time.Instant.parse(child.path("timestamp").asText()).getEpochSecond()
                                    - Sessions.randomWalk(1).rowStart(0).getEpochSecond())
                            / 60;
            assertThat((minute - 1) % interval).isZero();
        }
    }

    @Test
    void anOldModelIsRefusedWithTheRemedy() {
        unwind.agent.ModelArtefact model = ServingSamples.artefact(ExecutionTiming.SNAPSHOT);
        unwind.agent.ModelFiles.write(
                new unwind.agent.ModelArtefact(
                        model.manifest(),
                        model.policy(),
                        model.normaliser(),
                        model.profiles(),
                        model.staticWeights(),
                        java.util.Optional.empty()),
                folder);
        assertThatThrownBy(() -> ServingModel.load(folder))
                .hasMessageContaining("Train it again")
                .hasMessageContaining("costs on validation sessions");
    }
}
