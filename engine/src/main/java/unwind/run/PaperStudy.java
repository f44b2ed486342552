package unwind.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import unwind.agent.LimitTable;
import unwind.agent.LimitTableStrategy;
import unwind.agent.MarketVariable;
import unwind.agent.tabular.NfkLearner;
import unwind.agent.tabular.NfkParams;
import unwind.cost.SessionLiquidity;
import unwind.market.Column;
import unwind.market.Session;
import unwind.order.ParentOrder;
import unwind.sim.ExecutionResult;
import unwind.sim.ExecutionSimulator;
import unwind.sim.LimitFillRule;
import unwind.sim.LimitRules;
import unwind.sim.PaceBand;
import unwind.strategy.Briefing;
import unwind.strategy.ImmediateStrategy;
import unwind.strategy.Strategy;
import unwind.strategy.SubmitAndLeaveStrategy;

/**
 * The experiments of Nevmyvaka, Feng and Kearns (2006, sections 4 and 5) on minute data: blocks of a share of the mean depth,
 * sold within T minutes, one after another through every test session. Learned on the training sessions of the experiment;
 * the rival's offset too. Costs in both terms: against the mid at the start of the block, as the paper measures, and against
 * the mid of the fill, as everything else here is reported.
 */
public final class PaperStudy {
    private static final int[] MINUTES = {4, 8};
    private static final int[] LEVELS = {1, 4, 8};
    /** Resolution at which market variables are added: the paper's finest. */
    private static final int FINEST = 8;

    private final Prepared prepared;
    private final LimitRules rules;
    private final NfkParams base;
    private final int shares;
    private final Consumer<String> progress;
    private final Map<Integer, SubmitAndLeaveStrategy> rivals = new HashMap<>();

    /**
     * @param prepared with test sessions
     * @param depthShare shares of a block over the mean displayed size at the best bid of the training sessions
     * @param progress told what is being learned
     */
    public PaperStudy(Prepared prepared, LimitFillRule rule, double depthShare, Consumer<String> progress) {
        this.prepared = prepared;
        this.rules = LimitRules.of(rule, prepared.spec().strategies());
        this.base = NfkParams.of(prepared.spec().agent());
        this.shares =
                (int) Math.max(1, Math.round(depthShare * prepared.profile().meanDepthShares()));
        this.progress = progress;
    }

    /**
     * Mean costs of one way to sell over the blocks of the test sessions, bps of the block's value at its start.
     *
     * @param startBps against the mid at the start of the block
     * @param fillBps against the mid of the row that fills
     * @param startBySession {@code [sessions]}, means of each session
     */
    public record Costs(double startBps, double fillBps, double[] startBySession, double[] fillBySession) {}

    /**
     * One learned table beside its rivals.
     *
     * @param name what it sees beside time and inventory
     * @param submitAndLeave best single offset of the training sessions
     */
    public record Line(
            String name, int minutes, int levels, Costs market, Costs submitAndLeave, int offsetTicks, Costs learned) {}

    /**
     * Everything measured on one ticker.
     *
     * @param shares of a block
     * @param blocks played in the test sessions at T = 8
     * @param privateOnly time and inventory alone, by T and I
     * @param withMarket one or more market variables added, at T = 8 and I = 8; the first sees none
     * @param againstFill the same learned against the mid of the fill: no variable, then the paper's best three
     */
    public record Result(
            Prepared prepared,
            LimitFillRule rule,
            int shares,
            int blocks,
            List<Line> privateOnly,
            List<Line> withMarket,
            List<Line> againstFill) {}

    /** Learns and plays everything. */
    public Result run() {
        List<Line> privateOnly = new ArrayList<>();
        for (int minutes : MINUTES) {
            for (int levels : LEVELS) {
                privateOnly.add(line("time and inventory", List.of(), minutes, levels, NfkParams.Reference.START));
            }
        }
        Line blind = privateOnly.get(privateOnly.size() - 1);
        List<Line> withMarket = new ArrayList<>(List.of(blind));
        List<Line> againstFill =
                new ArrayList<>(List.of(line(blind.name(), List.of(), FINEST, FINEST, NfkParams.Reference.FILL)));
        for (Seen seen : seen()) {
            withMarket.add(line(seen.name, seen.variables, FINEST, FINEST, NfkParams.Reference.START));
        }
        Seen last = seen().get(seen().size() - 1);
        againstFill.add(line(last.name, last.variables, FINEST, FINEST, NfkParams.Reference.FILL));
        int blocks = prepared.test().stream()
                .mapToInt(day -> starts(day, FINEST).length)
                .sum();
        return new Result(prepared, rules.rule(), shares, blocks, privateOnly, withMarket, againstFill);
    }

    private record Seen(String name, List<MarketVariable> variables) {}

    private List<Seen> seen() {
        List<Seen> seen = new ArrayList<>(List.of(
                new Seen("spread", List.of(MarketVariable.SPREAD)),
                new Seen("immediate cost", List.of(MarketVariable.IMMEDIATE_COST)),
                new Seen("misbalance", List.of(MarketVariable.MISBALANCE))));
        boolean volume = prepared.train().stream().allMatch(d -> d.session().has(Column.VOLUME));
        if (volume) {
            seen.add(new Seen("signed volume (bulk)", List.of(MarketVariable.SIGNED_VOLUME_BULK)));
            seen.add(new Seen("signed volume (tick)", List.of(MarketVariable.SIGNED_VOLUME_TICK)));
        }
        seen.add(new Seen("spread + immediate cost", List.of(MarketVariable.SPREAD, MarketVariable.IMMEDIATE_COST)));
        if (volume) {
            seen.add(new Seen(
                    "spread + immediate cost + signed volume (bulk)",
                    List.of(MarketVariable.SPREAD, MarketVariable.IMMEDIATE_COST, MarketVariable.SIGNED_VOLUME_BULK)));
        }
        return seen;
    }

    private Line line(
            String name, List<MarketVariable> variables, int minutes, int levels, NfkParams.Reference reference) {
        progress.accept("learning %s, T = %d, I = %d".formatted(name, minutes, levels));
        NfkParams params = base.seeing(variables).resolved(minutes, levels).against(reference);
        LimitTable table = new NfkLearner(prepared.train(), prepared.costs(), rules, params, shares).learn();
        SubmitAndLeaveStrategy rival = bestRival(minutes);
        return new Line(
                name,
                minutes,
                levels,
                play(prepared.test(), minutes, new ImmediateStrategy()),
                play(prepared.test(), minutes, rival),
                rival.offsetTicks(),
                play(prepared.test(), minutes, strategy(table)));
    }

    private Strategy strategy(LimitTable table) {
        return new LimitTableStrategy(
                "nfk-q", "NFK", table, Map.of(prepared.order().ticker(), prepared.profile()));
    }

    /** The single offset that is cheapest on the training sessions in the paper's terms: their Submit-and-Leave. */
    private SubmitAndLeaveStrategy bestRival(int minutes) {
        return rivals.computeIfAbsent(
                minutes,
                T -> IntStream.of(base.offsetTicks())
                        .mapToObj(offset -> new SubmitAndLeaveStrategy(T, offset, rules))
                        .min(Comparator.comparingDouble(
                                rival -> play(prepared.train(), T, rival).startBps()))
                        .orElseThrow());
    }

    /** Plays a block after the other through every session. */
    private Costs play(List<SessionLiquidity> days, int minutes, Strategy strategy) {
        double[] start = new double[days.size()];
        double[] fill = new double[days.size()];
        int blocks = 0;
        double startSum = 0;
        double fillSum = 0;
        ExecutionSimulator simulator = new ExecutionSimulator(prepared.costs(), PaceBand.OFF, days.get(0), rules);
        for (int d = 0; d < start.length; d++) {
            SessionLiquidity day = days.get(d);
            int[] starts = starts(day, minutes);
            for (int row : starts) {
                ExecutionResult result = block(simulator, day, row, minutes, strategy);
                start[d] += result.bps(result.shortfallDollars() - result.feesDollars());
                fill[d] += result.bps(result.controllableDollars());
            }
            blocks += starts.length;
            startSum += start[d];
            fillSum += fill[d];
            start[d] /= Math.max(1, starts.length);
            fill[d] /= Math.max(1, starts.length);
        }
        return new Costs(startSum / blocks, fillSum / blocks, start, fill);
    }

    /** T decisions that may post a limit, and the market order of the minute after. */
    private ExecutionResult block(
            ExecutionSimulator simulator, SessionLiquidity day, int row, int minutes, Strategy strategy) {
        Session session = day.session();
        ParentOrder order = new ParentOrder(session.ticker(), shares, session.firstMinute() + row, minutes + 1);
        Briefing briefing = new Briefing(
                session.date(),
                order.startMinute(),
                order.horizonMinutes(),
                day.profile(),
                day.timing(),
                prepared.costs(),
                PaceBand.OFF);
        return simulator.run(day, order, strategy.begin(order, briefing));
    }

    /** First rows of the blocks; something is visible in each of them. */
    private static int[] starts(SessionLiquidity day, int minutes) {
        int first = day.timing().lagRows();
        int count = Math.max(0, (day.session().rows() - first - 1) / minutes);
        return IntStream.range(0, count).map(i -> first + i * minutes).toArray();
    }
}
