package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unwind.agent.LearnedStrategy;
import unwind.agent.LimitTable;
import unwind.agent.LimitTableStrategy;
import unwind.agent.ModelArtefact;
import unwind.backtest.Backtester;
import unwind.cost.CostPresets;
import unwind.cost.SessionLiquidity;
import unwind.deploy.Invocation;
import unwind.deploy.call.CallAnswer;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.Replay;
import unwind.market.Progress;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.Fill;
import unwind.order.OrderType;
import unwind.order.ParentOrder;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.strategy.Strategy;
import unwind.testing.Sessions;

/** Models that post limit orders: what the backtest decides, the server decides. */
class LimitReplayTest {
    private static final Session SESSION = Sessions.randomWalk(7);

    @TempDir
    private Path folder;

    private enum Kind {
        NETWORK(ServingSamples::limitNetwork),
        TABLE(ServingSamples::limitTable);

        private final Function<ExecutionTiming, ModelArtefact> sample;

        Kind(Function<ExecutionTiming, ModelArtefact> sample) {
            this.sample = sample;
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(ExecutionTiming.values())
                        .flatMap(timing ->
                                Stream.of(LimitFillRule.values()).map(rule -> Arguments.of(kind, timing, rule))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSessionMinuteByMinuteGivesTheFillsOfTheBacktest(Kind kind, ExecutionTiming timing, LimitFillRule rule) {
        ModelArtefact model = kind.sample.apply(timing);
        LimitRules rules = new LimitRules(rule, 0.1);
        List<String> expected = backtest(model, timing, rules);
        assertThat(expected).hasSizeGreaterThan(50).anyMatch(f -> f.endsWith("LIMIT"));
        assertThat(replay(ServingSamples.service(model, folder), timing, rules)).isEqualTo(expected);
    }

    private static List<String> replay(ScheduleService service, ExecutionTiming timing, LimitRules rules) {
        Replay replay = new Replay(
                SessionLiquidity.of(SESSION, ServingSamples.profile(), timing),
                new CallForm(Sessions.TICKER, ServingSamples.SHARES, Session.FULL_MINUTES),
                rules);
        while (!replay.over()) {
            byte[] answer = service.answerJson(replay.request().getBytes(StandardCharsets.UTF_8));
            replay.take(CallAnswer.read(invocation(answer)).orElseThrow());
        }
        return replay.sold().stream()
                .map(s -> s.timestamp() + " " + s.shares() + " " + s.type())
                .toList();
    }

    private static Invocation invocation(byte[] answer) {
        return new Invocation(200, new String(answer, StandardCharsets.UTF_8), "application/json", Duration.ZERO);
    }

    private static List<String> backtest(ModelArtefact model, ExecutionTiming timing, LimitRules rules) {
        List<Fill> fills = Backtester.run(
                        List.of(SessionLiquidity.of(SESSION, ServingSamples.profile(), timing)),
                        new ParentOrder(Sessions.TICKER, ServingSamples.SHARES, 0, Session.FULL_MINUTES),
                        timing,
                        10,
                        CostPresets.defaultModel(),
                        List.of(strategy(model, rules)),
                        Progress.NONE)
                .strategies()
                .get(0)
                .sessions()
                .get(0)
                .fills();
        return fills.stream()
                .map(f -> f.timestamp() + " " + f.shares() + " " + f.type())
                .toList();
    }

    private static Strategy strategy(ModelArtefact model, LimitRules rules) {
        var profiles = Map.of(Sessions.TICKER, ServingSamples.profile());
        if (model.policy() instanceof LimitTable t) {
            LimitTable same = new LimitTable(t.minutes(), t.levels(), t.bins(), rules, t.offsetTicks(), t.costBps());
            return new LimitTableStrategy("nfk-q", "NFK", same, profiles);
        }
        return new LearnedStrategy("sac-limit", "SAC", model.network(), model.normaliser(), profiles, rules);
    }

    @Test
    void theAnswerOffersSharesAtAPriceAndCountsThemAsSold() throws Exception {
        JsonNode answer = ask(ServingSamples.limitTable(ExecutionTiming.SNAPSHOT), "");
        assertThat(answer.path("mode").asText()).isEqualTo("adaptive");
        assertThat(answer.path("model").path("limit_fill").asText()).isEqualTo("trade-through");
        JsonNode first = answer.path("schedule").path(0);
        assertThat(first.path("order_type").asText()).isEqualTo(OrderType.LIMIT.name());
        double ask = SESSION.ask(0)[0];
        assertThat(first.path("limit_price").asDouble()).isCloseTo(ask + 0.02, offset(1e-9));
        int sum = 0;
        for (JsonNode child : answer.path("schedule")) {
            sum += child.path("shares").asInt();
            assertThat(child.path("cumulative_shares").asInt()).isEqualTo(sum);
            assertThat(child.path("limit_price").isNull())
                    .isEqualTo(child.path("order_type").asText().equals("MARKET"));
        }
        assertThat(sum).isEqualTo(ServingSamples.SHARES);
        assertThat(answer.path("warnings").toString()).contains("rests from").contains("counts it as filled");
    }

    @Test
    void whoAsksForMarketOrdersGetsTheStaticScheduleOfAModelWithLimitPrices() throws Exception {
        JsonNode answer = ask(ServingSamples.limitNetwork(ExecutionTiming.SNAPSHOT), ",\"order_type\":\"MARKET\"");
        assertThat(answer.path("mode").asText()).isEqualTo("static");
        assertThat(answer.path("warnings").toString()).contains("order_type is MARKET");
    }

    @Test
    void withoutRowsThereIsNoPriceToSetALimitAgainst() throws Exception {
        ScheduleService service = ServingSamples.service(ServingSamples.limitTable(ExecutionTiming.SNAPSHOT), folder);
        JsonNode answer = new ObjectMapper()
                .readTree(service.answerJson(
                        "{\"ticker\":\"TEST\",\"shares\":1000,\"horizon_minutes\":390,\"order_type\":\"LIMIT\"}"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.path("mode").asText()).isEqualTo("static");
        assertThat(answer.path("warnings").toString()).contains("without market_data.rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {",\"interval_minutes\":5|interval_minutes", ",\"constraints\":{\"max_slice\":5}|constraints"})
    void whatHoldsChildOrdersBackIsRefusedWithLimitPrices(String more, String field) {
        assertThatThrownBy(() -> ask(ServingSamples.limitTable(ExecutionTiming.SNAPSHOT), more))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining("order_type MARKET");
    }

    /** The answer after the session's first row. */
    private JsonNode ask(ModelArtefact model, String more) throws Exception {
        ScheduleService service = ServingSamples.service(model, folder);
        String body = """
            {"ticker":"TEST","shares":%d,"horizon_minutes":390,"start_time":"%s","market_data":{"rows":[%s]}%s}\
            """.formatted(ServingSamples.SHARES, SESSION.rowStart(0), ServingSamples.row(SESSION, 0), more);
        return new ObjectMapper().readTree(service.answerJson(body.getBytes(StandardCharsets.UTF_8)));
    }
}
