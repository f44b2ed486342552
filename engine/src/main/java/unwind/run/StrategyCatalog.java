package unwind.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import unwind.agent.AgentPolicy;
import unwind.agent.tabular.NfkLearner;
import unwind.backtest.SeededStrategy;
import unwind.cost.CostModel;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.strategy.AlmgrenChrissStrategy;
import unwind.strategy.FittedDpStrategy;
import unwind.strategy.HindsightStrategy;
import unwind.strategy.ImmediateStrategy;
import unwind.strategy.ObizhaevaWangStrategy;
import unwind.strategy.PerfectVwapStrategy;
import unwind.strategy.PovStrategy;
import unwind.strategy.SpreadThresholdStrategy;
import unwind.strategy.StaticOptimumStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.SubmitAndLeaveStrategy;
import unwind.strategy.TwapStrategy;
import unwind.strategy.VwapStrategy;

/** Every strategy a backtest can play, in table order. Adding one is one line here. */
final class StrategyCatalog {
    private StrategyCatalog() {}

    private interface Maker {
        Strategy make(Prepared prepared, Optional<TrainedAgent> agent);
    }

    private interface AgentMaker {
        Strategy make(Prepared prepared, TrainedAgent agent);
    }

    /** @param needs the agent without which it cannot be played */
    private record Entry(String id, Optional<AgentKind> needs, Predicate<CostModel> applies, Maker maker) {
        Entry(String id, Maker maker) {
            this(id, costs -> true, maker);
        }

        Entry(String id, Predicate<CostModel> applies, Maker maker) {
            this(id, Optional.empty(), applies, maker);
        }

        Entry(String id, AgentKind kind, AgentMaker maker) {
            this(
                    id,
                    Optional.of(kind),
                    costs -> true,
                    (prepared, agent) -> maker.make(prepared, need(agent, kind, id)));
        }
    }

    private static Entry fixed(AgentKind kind) {
        return new Entry(
                kind.staticId(), kind, (prepared, agent) -> AgentStrategies.fixed(kind, "", agent.staticWeights()));
    }

    private static final List<Entry> RULES_AND_LIMITS = List.of(
            sacLimit(LimitFillRule.TRADE_THROUGH),
            sacLimit(LimitFillRule.QUEUE),
            sacLimit(LimitFillRule.TOUCH),
            fixed(AgentKind.SAC_LIMIT),
            new Entry("twap", (prepared, agent) -> new TwapStrategy()),
            new Entry("vwap", (prepared, agent) -> new VwapStrategy()),
            new Entry("pov", (prepared, agent) -> new PovStrategy(parameters(prepared))),
            new Entry("almgren-chriss", (prepared, agent) -> new AlmgrenChrissStrategy(parameters(prepared))),
            new Entry("obizhaeva-wang", (prepared, agent) -> new ObizhaevaWangStrategy(parameters(prepared))),
            new Entry(
                    "static-optimum",
                    StaticOptimumStrategy::appliesTo,
                    (prepared, agent) -> new StaticOptimumStrategy(prepared.train())),
            new Entry(
                    "spread-threshold",
                    (prepared, agent) -> SpreadThresholdStrategy.fit(
                            prepared.train(), prepared.order(), prepared.costs(), band(prepared))),
            new Entry(
                    "fitted-dp",
                    FittedDpStrategy::appliesTo,
                    (prepared, agent) -> new FittedDpStrategy(prepared.train(), parameters(prepared))),
            submitAndLeave(LimitFillRule.TRADE_THROUGH),
            submitAndLeave(LimitFillRule.QUEUE),
            submitAndLeave(LimitFillRule.TOUCH),
            nfk(LimitFillRule.TRADE_THROUGH),
            nfk(LimitFillRule.QUEUE),
            nfk(LimitFillRule.TOUCH),
            fixed(AgentKind.NFK),
            new Entry("immediate", (prepared, agent) -> new ImmediateStrategy()),
            new Entry("vwap-perfect", (prepared, agent) -> new PerfectVwapStrategy()),
            new Entry("hindsight", HindsightStrategy::appliesTo, (prepared, agent) -> new HindsightStrategy()));

    private static final List<Entry> ENTRIES =
            Stream.concat(marketAgents(), RULES_AND_LIMITS.stream()).toList();

    /** Two strategies for each agent that sells at market: minute by minute, and its schedule known before the open. */
    private static Stream<Entry> marketAgents() {
        return Arrays.stream(AgentKind.values())
                .filter(AgentKind::sellsAtMarket)
                .flatMap(kind -> Stream.of(
                        new Entry(kind.id(), kind, (prepared, agent) -> learned(agent, prepared, LimitRules.DEFAULT)),
                        fixed(kind)));
    }

    /** Every result of limit orders stands beside those of the other fill assumptions, which decide its sign. */
    private static Entry submitAndLeave(LimitFillRule rule) {
        return new Entry(
                SubmitAndLeaveStrategy.id(rule),
                (prepared, agent) -> SubmitAndLeaveStrategy.fit(
                        rule,
                        parameters(prepared),
                        prepared.train(),
                        prepared.order(),
                        prepared.costs(),
                        band(prepared)));
    }

    private static Entry sacLimit(LimitFillRule rule) {
        return new Entry(
                AgentStrategies.limitId(rule),
                AgentKind.SAC_LIMIT,
                (prepared, agent) -> learned(agent, prepared, LimitRules.of(rule, parameters(prepared))));
    }

    private static Entry nfk(LimitFillRule rule) {
        return new Entry(
                NfkLearner.id(rule),
                (prepared, agent) -> agent.flatMap(a -> NfkAgent.learned(a, prepared, rule))
                        .orElseGet(() -> NfkAgent.strategy(prepared, rule)));
    }

    /** The adaptive strategy of an agent trained on this experiment: all its seeds, where there are several. */
    static Strategy learned(TrainedAgent agent, Prepared prepared, LimitRules rules) {
        if (agent.seeds().isEmpty()) {
            return learned(agent.policy(), agent, prepared, rules);
        }
        return AgentStrategies.adaptive(
                agent.seeds().stream()
                        .map(s -> new SeededStrategy.Member(s.seed(), learned(s.policy(), agent, prepared, rules)))
                        .toList(),
                agent.shown());
    }

    private static Strategy learned(AgentPolicy policy, TrainedAgent agent, Prepared prepared, LimitRules rules) {
        return AgentStrategies.adaptive(
                agent.kind(),
                "",
                policy,
                agent.normaliser(),
                Map.of(prepared.order().ticker(), prepared.profile()),
                rules);
    }

    static List<String> ids() {
        return ENTRIES.stream().map(Entry::id).toList();
    }

    private static ParamValues parameters(Prepared prepared) {
        return prepared.spec().strategies();
    }

    static PaceBand band(Prepared prepared) {
        return PaceBand.ofPercent(prepared.spec().order().number("paceBandPct"));
    }

    /** Whether the strategy can be computed under these costs. */
    static boolean applies(String id, CostModel costs) {
        return entry(id).applies().test(costs);
    }

    /** Whether it is a strategy of a trained agent. */
    static boolean needsAgent(String id) {
        return entry(id).needs().isPresent();
    }

    /** Whether it can be played with this agent: strategies of another agent cannot. */
    static boolean goesWith(String id, Optional<TrainedAgent> agent) {
        Optional<AgentKind> needs = entry(id).needs();
        return needs.isEmpty() || agent.isEmpty() || needs.get() == agent.get().kind();
    }

    static Strategy make(String id, Prepared prepared, Optional<TrainedAgent> agent) {
        return entry(id).maker().make(prepared, agent);
    }

    private static Entry entry(String id) {
        return ENTRIES.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no strategy '" + id + "'.", "Known are " + String.join(", ", ids()) + "."));
    }

    private static TrainedAgent need(Optional<TrainedAgent> agent, AgentKind kind, String id) {
        return agent.filter(a -> a.kind() == kind)
                .orElseThrow(() -> Problem.usage(
                        "Strategy %s needs a trained agent of the kind %s.".formatted(id, kind.id()),
                        "Train one, or name a run with --run."));
    }
}
