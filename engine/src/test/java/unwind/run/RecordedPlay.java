package unwind.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import unwind.agent.LimitTable;
import unwind.agent.MarketBins;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.cost.SessionLiquidity;
import unwind.env.LimitAction;
import unwind.feature.Feature;
import unwind.feature.FeatureTable;
import unwind.feature.MarketFeatures;
import unwind.feature.Normaliser;
import unwind.feature.ObservationSet;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.ExecutionSimulator;
import unwind.sim.ExecutionState;
import unwind.sim.LimitDecider;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.strategy.Briefing;
import unwind.strategy.ForesightStrategy;
import unwind.strategy.Strategy;

/**
 * What was seen and asked for in each minute of a session.
 *
 * @param observations of the learned policy, by minute
 * @param decisions of each strategy, by its id: one a minute
 */
record RecordedPlay(List<List<Float>> observations, Map<String, List<String>> decisions) {
    /** Lets every strategy but the bounds play the test session. */
    static RecordedPlay of(Prepared prepared) {
        SessionLiquidity day = prepared.test().get(0);
        TrainedAgent agent = untrained(prepared);
        FeatureTable table = MarketFeatures.table(
                day, agent.normaliser(), prepared.order(), prepared.costs(), StrategyCatalog.band(prepared));
        List<List<Float>> observations = new ArrayList<>();
        for (int row = 0; row < table.features().length; row++) {
            List<Float> values = new ArrayList<>();
            for (float value : table.features()[row]) {
                values.add(value);
            }
            for (float value : table.marginalBps()[row]) {
                values.add(value);
            }
            observations.add(values);
        }
        Map<String, List<String>> decisions = new TreeMap<>();
        for (String id : StrategyCatalog.ids()) {
            Strategy strategy = StrategyCatalog.make(id, prepared, Optional.of(agent(id, prepared)));
            if (!(strategy instanceof ForesightStrategy)) {
                decisions.put(id, decisions(strategy, prepared, day));
            }
        }
        return new RecordedPlay(observations, decisions);
    }

    /** An agent of the kind that the strategy needs. */
    private static TrainedAgent agent(String id, Prepared prepared) {
        TrainedAgent network = untrained(prepared);
        MarketBins blind = new MarketBins(List.of(), new double[0][], 20);
        LimitTable table = new LimitTable(1, 1, blind, LimitRules.DEFAULT, new int[2], new double[2]);
        if (id.startsWith(AgentKind.SAC_LIMIT.id())) {
            return new TrainedAgent(
                    random(2),
                    network.normaliser()
                            .withAction(LimitAction.id(network.normaliser().action(), 1)),
                    network.staticWeights(),
                    0,
                    List.of(),
                    false);
        }
        return id.equals(AgentKind.NFK.staticId())
                ? new TrainedAgent(table, network.normaliser(), network.staticWeights(), 0, List.of(), false)
                : network;
    }

    /** A policy with random weights reacts to every feature, which a trained one may not. */
    private static PolicyNetwork random(int outputs) {
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 16, outputs});
        SplittableRandom random = new SplittableRandom(5);
        float[] weights = new float[shape.count()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (random.nextDouble() - 0.5);
        }
        return new PolicyNetwork(shape, weights);
    }

    private static TrainedAgent untrained(Prepared prepared) {
        Normaliser normaliser = Normaliser.fit(
                prepared.train(),
                prepared.order(),
                prepared.costs(),
                StrategyCatalog.band(prepared),
                ObservationSet.ALL,
                "reservation");
        double[] even = new double[Session.FULL_MINUTES];
        Arrays.fill(even, 1.0 / even.length);
        return new TrainedAgent(random(1), normaliser, even, 0, List.of(), false);
    }

    /** What a strategy asks for in each minute, before the kernel forces it into the band. */
    private static List<String> decisions(Strategy strategy, Prepared prepared, SessionLiquidity day) {
        ParentOrder order = ExecutionSimulator.fit(prepared.order(), day.session());
        Briefing briefing = new Briefing(
                day.session().date(),
                order.startMinute(),
                order.horizonMinutes(),
                prepared.profile(),
                prepared.timing(),
                prepared.costs(),
                StrategyCatalog.band(prepared));
        Decider decider = strategy.begin(order, briefing);
        List<String> asked = new ArrayList<>();
        new ExecutionSimulator(prepared.costs(), StrategyCatalog.band(prepared), day, strategy.limitRules())
                .run(day, order, recording(decider, asked));
        return asked;
    }

    private static Decider recording(Decider decider, List<String> asked) {
        if (decider instanceof LimitDecider limitDecider) {
            LimitDecider recording = (view, state, ticket) -> {
                limitDecider.decide(view, state, ticket);
                asked.add("%d at market, %d at %s, knowing %d sold"
                        .formatted(
                                ticket.marketShares(), ticket.limitShares(), ticket.limitPriceDollars(), state.sold()));
            };
            return recording;
        }
        return (MarketView view, ExecutionState state) -> {
            int shares = decider.shares(view, state);
            asked.add(Integer.toString(shares));
            return shares;
        };
    }
}
