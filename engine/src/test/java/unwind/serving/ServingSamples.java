package unwind.serving;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import unwind.agent.LimitTable;
import unwind.agent.MarketBins;
import unwind.agent.MlpShape;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.agent.ModelManifest;
import unwind.agent.PolicyNetwork;
import unwind.agent.ServingFacts;
import unwind.agent.ValidationCosts;
import unwind.cost.CostPresets;
import unwind.env.LimitAction;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.order.ParentOrder;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.testing.Sessions;

/** A model with a policy of random weights, and requests for it. */
final class ServingSamples {
    static final int SHARES = 1000;
    /** Before the open of a Monday with a session. */
    static final Clock BEFORE_OPEN = Clock.fixed(Instant.parse("2024-07-01T10:00:00Z"), ZoneOffset.UTC);

    private ServingSamples() {}

    static ScheduleService service(ExecutionTiming timing, Path folder) {
        return service(timing, folder, Map.of());
    }

    /** @param limits of a child order, as the run that made the model had them */
    static ScheduleService service(ExecutionTiming timing, Path folder, Map<String, String> limits) {
        return service(artefact(timing, limits), folder);
    }

    /** A service of a model that was stored and read again. */
    static ScheduleService service(ModelArtefact artefact, Path folder) {
        ModelFiles.write(artefact, folder);
        return new ScheduleService(ServingModel.load(folder), BEFORE_OPEN);
    }

    static ModelArtefact artefact(ExecutionTiming timing) {
        return artefact(timing, Map.of());
    }

    private static ModelArtefact artefact(ExecutionTiming timing, Map<String, String> limits) {
        Session training = Sessions.randomWalk(1);
        return new ModelArtefact(
                manifest(timing, limits),
                randomNetwork(1),
                Normaliser.fit(
                        List.of(Sessions.liquidity(training)),
                        new ParentOrder(Sessions.TICKER, 1000, 0, 390),
                        CostPresets.defaultModel(),
                        PaceBand.ofPercent(10),
                        ObservationSet.COMPACT,
                        "reservation"),
                Map.of(Sessions.TICKER, profile()),
                humped(),
                Optional.of(new ServingFacts(
                        new ServingFacts.RowReading(
                                "POINT_IN_TIME",
                                0.5,
                                List.of(Column.VOLUME.name(), Column.HIGH.name(), Column.LOW.name())),
                        costs())));
    }

    private static PolicyNetwork randomNetwork(int outputs) {
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 16, outputs});
        SplittableRandom random = new SplittableRandom(5);
        float[] weights = new float[shape.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextDouble() - 0.5);
        }
        return new PolicyNetwork(shape, weights);
    }

    /** The same with limit prices: a network that chooses pace and price at random, as far as the sample's weights do. */
    static ModelArtefact limitNetwork(ExecutionTiming timing) {
        ModelArtefact market = artefact(timing);
        return new ModelArtefact(
                market.manifest(),
                randomNetwork(2),
                market.normaliser()
                        .withAction(LimitAction.id(market.normaliser().action(), 1)),
                market.profiles(),
                market.staticWeights(),
                market.serving());
    }

    /** A table in blocks of five minutes: two ticks above the ask, then one, then none, then at market. */
    static ModelArtefact limitTable(ExecutionTiming timing) {
        ModelArtefact market = artefact(timing);
        MarketBins blind = new MarketBins(List.of(), new double[0][], 10);
        int[] offsets = {0, 0, 1, 2, 2};
        int levels = 2;
        int perMinute = levels * (blind.cells() + 1);
        int[] states = new int[offsets.length * perMinute];
        for (int i = 0; i < states.length; i++) {
            states[i] = offsets[i / perMinute];
        }
        LimitTable table =
                new LimitTable(offsets.length, levels, blind, LimitRules.DEFAULT, states, new double[states.length]);
        return new ModelArtefact(
                market.manifest(),
                table,
                market.normaliser(),
                market.profiles(),
                market.staticWeights(),
                market.serving());
    }

    static MarketProfile profile() {
        return Sessions.profile(Sessions.randomWalk(1), Sessions.randomWalk(2));
    }

    /** Static weights that are no straight line. */
    static double[] humped() {
        double[] weights = new double[Session.FULL_MINUTES];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = 1 + 0.5 * Math.sin(k / 20.0);
            sum += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static ValidationCosts costs() {
        double[][] minutes = new double[3][Session.FULL_MINUTES];
        Arrays.fill(minutes[0], 1.0);
        Arrays.fill(minutes[1], 0.25);
        Arrays.fill(minutes[2], 0.5);
        return new ValidationCosts(
                "2024-06-03",
                "2024-06-14",
                9,
                List.of(size(100, 1, minutes), size(SHARES, 1, minutes), size(10 * SHARES, 2, minutes)));
    }

    private static ValidationCosts.Size size(int shares, double scale, double[][] minutes) {
        return new ValidationCosts.Size(
                shares,
                new ValidationCosts.Parts(scale, 0.25 * scale, 0.5 * scale, 0.2),
                new ValidationCosts.Parts(1.25 * scale, 0.25 * scale, 0.5 * scale, 0.2),
                new ValidationCosts.Parts(1.5 * scale, 0.25 * scale, 0.5 * scale, 0.2),
                minutes);
    }

    private static ModelManifest manifest(ExecutionTiming timing, Map<String, String> limits) {
        return new ModelManifest(
                ModelManifest.SCHEMA_VERSION,
                "sample-run",
                List.of(Sessions.TICKER),
                timing.id(),
                List.of("adaptive", "static"),
                SHARES,
                0,
                Session.FULL_MINUTES,
                10,
                0.01,
                CostPresets.DEFAULT_ID,
                CostPresets.defaultModel().values().texts(),
                limits,
                Map.of(),
                ModelFiles.featureNames(),
                "hash",
                1,
                5000,
                "2024-06-20T00:00:00Z",
                Map.of("unwind", "0.1.0"),
                Map.of());
    }

    /** A session's row as JSON. */
    static String row(Session session, int t) {
        StringBuilder json = new StringBuilder("{\"timestamp\":\"" + session.rowStart(t) + "\"");
        levels(json, "bid_price", session, t, 0);
        levels(json, "bid_size", session, t, 1);
        levels(json, "ask_price", session, t, 2);
        levels(json, "ask_size", session, t, 3);
        json.append(",\"high\":").append(session.column(Column.HIGH)[t]);
        json.append(",\"low\":").append(session.column(Column.LOW)[t]);
        return json.append(",\"volume\":")
                .append(session.column(Column.VOLUME)[t])
                .append('}')
                .toString();
    }

    private static void levels(StringBuilder json, String name, Session session, int t, int what) {
        json.append(",\"").append(name).append("\":[");
        for (int level = 0; level < Session.LEVELS; level++) {
            double value = switch (what) {
                case 0 -> session.bid(level)[t];
                case 1 -> session.bidSize(level)[t];
                case 2 -> session.ask(level)[t];
                default -> session.askSize(level)[t];
            };
            json.append(level == 0 ? "" : ",").append(value);
        }
        json.append(']');
    }
}
