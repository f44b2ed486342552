package unwind.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import unwind.agent.LearnedStrategy;
import unwind.agent.LimitTable;
import unwind.agent.LimitTableStrategy;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelManifest;
import unwind.agent.PolicyNetwork;
import unwind.agent.ServingFacts;
import unwind.cost.CostModel;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.QuoteKind;
import unwind.market.TodayRows;
import unwind.order.OrderType;
import unwind.sim.LimitFillRule;
import unwind.sim.PaceBand;
import unwind.strategy.Strategy;

/** Answers requests for schedules from one model. Thread-safe: every answer makes its own decider. */
public final class ScheduleService {
    /** Longest body that is read, bytes: the limit of real-time endpoints. */
    public static final int MOST_BYTES = 6_291_456;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private final ServingModel model;
    private final Clock clock;
    private final CostModel costs;
    private final PaceBand band;
    private final TodayRows reader;

    /** @param clock tells "now" for orders without a start */
    public ScheduleService(ServingModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        ModelManifest manifest = model.manifest();
        CostPreset preset = CostPresets.byId(manifest.costPreset());
        this.costs = preset.create(preset.params().with(manifest.costParameters()));
        this.band = PaceBand.ofPercent(manifest.paceBandPct());
        ServingFacts.RowReading rows = model.facts().rows();
        Set<Column> columns = EnumSet.noneOf(Column.class);
        rows.columns().forEach(name -> columns.add(Column.valueOf(name)));
        this.reader = new TodayRows(
                QuoteKind.valueOf(rows.quoteKind()), rows.assumedHalfSpreadBps(), manifest.tickDollars(), columns);
    }

    public ServingModel model() {
        return model;
    }

    /**
     * Answers a request as it came over the wire.
     *
     * @param body JSON, UTF-8
     * @return JSON of a {@link ScheduleResponse}, UTF-8
     * @throws ApiException when it cannot be answered
     */
    public byte[] answerJson(byte[] body) {
        long begin = System.nanoTime();
        ScheduleResponse response = answer(RequestReader.read(body));
        return json(response.withLatency(Math.rint((System.nanoTime() - begin) / 1e3) / 1e3));
    }

    static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        }
    }

    /**
     * Answers a request.
     *
     * @throws ApiException when it cannot be answered
     */
    public ScheduleResponse answer(ScheduleRequest request) {
        List<String> warnings = new ArrayList<>(request.warnings());
        MarketProfile profile = profile(request, warnings);
        refuseLimits(request, warnings);
        checkSize(request, profile, warnings);
        SessionWindow window = SessionWindow.of(request, model.manifest().startMinute(), clock, warnings);
        Plan plan = new Planner(this, request, profile, warnings).plan(window);
        return response(request, plan, profile, warnings);
    }

    private MarketProfile profile(ScheduleRequest request, List<String> warnings) {
        Map<String, MarketProfile> profiles = model.artefact().profiles();
        MarketProfile own = profiles.get(request.ticker());
        if (own != null) {
            return own;
        }
        List<String> known = model.manifest().tickers();
        if (!request.allowTransfer()) {
            throw ApiException.impossible(
                    "unknown_ticker",
                    "ticker",
                    "The model knows %s, not %s. Set allow_transfer to apply it all the same."
                            .formatted(String.join(", ", known), request.ticker()));
        }
        warnings.add("The model was trained on %s, not on %s: schedule, costs and savings are those of %s."
                .formatted(String.join(", ", known), request.ticker(), known.get(0)));
        return java.util.Objects.requireNonNull(profiles.get(known.get(0)));
    }

    private void refuseLimits(ScheduleRequest request, List<String> warnings) {
        if (!request.orderType().equals(Optional.of(OrderType.LIMIT))) {
            return;
        }
        if (model.artefact().sellsAtMarket()) {
            throw ApiException.impossible(
                    "no_limit_prices",
                    "order_type",
                    "The model %s gives no limit prices: ask for MARKET."
                            .formatted(model.manifest().name()));
        }
        if (request.rows().isEmpty()) {
            warnings.add(
                    "A limit price is set against the quote of its minute: without market_data.rows the schedule is the"
                            + " static one, of market orders.");
        }
    }

    private static void checkSize(ScheduleRequest request, MarketProfile profile, List<String> warnings) {
        double share = request.shares() / profile.advShares();
        if (share > 1) {
            throw ApiException.impossible(
                    "order_too_large",
                    "shares",
                    "%d shares are more than the %.0f that trade on a usual day: no cost formula holds there."
                            .formatted(request.shares(), profile.advShares()));
        }
        if (share > 0.1) {
            warnings.add("The order is %.0f %% of a usual day's volume: costs at that size are an extrapolation."
                    .formatted(100 * share));
        }
    }

    /** The strategy that was trained, told to use a profile for whatever ticker is asked for. */
    Strategy strategy(String ticker, MarketProfile profile) {
        ModelArtefact artefact = model.artefact();
        Map<String, MarketProfile> profiles = Map.of(ticker, profile);
        return switch (artefact.policy()) {
            case PolicyNetwork network -> new LearnedStrategy("sac", "SAC", network, artefact.normaliser(), profiles);
            case LimitTable table -> new LimitTableStrategy("nfk-q", "NFK", table, profiles);
        };
    }

    TodayRows reader() {
        return reader;
    }

    CostModel costs() {
        return costs;
    }

    PaceBand band() {
        return band;
    }

    private ScheduleResponse response(
            ScheduleRequest request, Plan plan, MarketProfile profile, List<String> warnings) {
        ModelManifest manifest = model.manifest();
        var validation = model.facts().validation();
        CostQuote quotes = new CostQuote(validation, request.shares(), manifest.startMinute());
        boolean measured = isMeasured(request, plan);
        CostQuote.Quote quote = measured
                ? quotes.measured()
                : quotes.estimated(
                        plan.slices(), plan.window(), plan.from(), Planner.usualVolume(plan.window(), profile));
        warnings.addAll(CostQuote.warnings(validation, request.shares()));
        List<ScheduleResponse.Child> children = children(plan, quotes);
        return new ScheduleResponse(
                RequestReader.SCHEMA_VERSION,
                UUID.randomUUID().toString(),
                request.clientOrderId().orElse(null),
                describe(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                plan.adaptive() ? "adaptive" : "static",
                manifest.timing(),
                plan.window().date().toString(),
                request.ticker(),
                "SELL",
                request.shares(),
                plan.executed(),
                children.stream().mapToInt(ScheduleResponse.Child::shares).sum(),
                children,
                CostQuote.rounded(quote.schedule()),
                new ScheduleResponse.Benchmarks(CostQuote.rounded(quote.twap()), CostQuote.rounded(quote.vwap())),
                CostQuote.savings(quote),
                new ScheduleResponse.CostBasis(
                        measured ? "measured" : "estimated", validation.from(), validation.to(), validation.sessions()),
                List.copyOf(warnings),
                0);
    }

    /** Only the whole static schedule over the trained minutes was played; everything else is priced from its minutes. */
    private boolean isMeasured(ScheduleRequest request, Plan plan) {
        ModelManifest manifest = model.manifest();
        return !plan.adaptive()
                && plan.executed() == 0
                && request.intervalMinutes() == 1
                && request.constraints().equals(ScheduleRequest.Constraints.NONE)
                && plan.window().startMinute() == manifest.startMinute()
                && plan.window().minutes() == manifest.horizonMinutes();
    }

    private ScheduleResponse.Model describe() {
        ModelManifest m = model.manifest();
        return new ScheduleResponse.Model(
                m.name(),
                Optional.ofNullable(m.versions().get("unwind")).orElse("unknown"),
                model.sha256(),
                m.trainedAt(),
                m.costPreset(),
                m.timing(),
                model.artefact().limitFill().map(LimitFillRule::id).orElse(null));
    }

    private static List<ScheduleResponse.Child> children(Plan plan, CostQuote quotes) {
        List<ScheduleResponse.Child> children = new ArrayList<>();
        int sold = plan.executed();
        for (int t = plan.from(); t < plan.slices().length; t++) {
            Optional<RestingLimit> limit = t == plan.from() ? plan.limit() : Optional.empty();
            int market = plan.slices()[t] - limit.map(RestingLimit::shares).orElse(0);
            String sent = plan.window().instant(t + 1).toString();
            double cost = CostQuote.round(quotes.child(plan.window(), t));
            if (market > 0) {
                sold += market;
                children.add(new ScheduleResponse.Child(sent, market, OrderType.MARKET.name(), null, sold, cost));
            }
            if (limit.isPresent()) {
                sold += limit.get().shares();
                children.add(new ScheduleResponse.Child(
                        sent,
                        limit.get().shares(),
                        OrderType.LIMIT.name(),
                        limit.get().priceDollars(),
                        sold,
                        cost));
            }
        }
        return children;
    }
}
