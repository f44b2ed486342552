package unwind.report;

import java.util.Locale;
import unwind.agent.LimitTable;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.feature.Feature;

/** What learned, and with which settings. */
final class AgentSection implements Section {
    @Override
    public String id() {
        return "agent";
    }

    @Override
    public String title() {
        return "Agent";
    }

    @Override
    public boolean applies(ReportInput input) {
        return input.agent().isPresent();
    }

    @Override
    public void write(ReportInput input, Html out) {
        switch (input.agent().orElseThrow().policy()) {
            case PolicyNetwork network -> network(network, out);
            case LimitTable table -> table(table, out);
        }
        if (input.agent().orElseThrow().neverPosts()) {
            out.p("Limit prices were not clearly cheaper on the sessions before the test: the agent kept is the one"
                    + " that sells at market. It never posts, so its results are the same under every fill"
                    + " assumption.");
        }
        ParamTable.write(
                "Settings of agent and environment", input.prepared().spec().agent(), out);
    }

    private static void table(LimitTable table, Html out) {
        out.p(("The table of Nevmyvaka, Feng and Kearns (2006): backward induction over the training minutes. In each"
                        + " of %s states (decisions left in a block of %s, %s of the block left, %s of the market) it names a"
                        + " limit price relative to the ask for all that remains, or the market order. Learned under the fill"
                        + " assumption %s.")
                .formatted(
                        Fmt.whole(table.offsetTicks().length),
                        Fmt.count(table.minutes(), "minute"),
                        Fmt.count(table.levels(), "step"),
                        Fmt.count(table.bins().cells(), "cell"),
                        table.rules().rule().id()));
    }

    private static void network(PolicyNetwork policy, Html out) {
        out.p(("Soft Actor-Critic (Haarnoja et al. 2018): a stochastic actor and two critics with target networks. The"
                        + " actor is a network of layer sizes %s with %s weights, from %s to %s; backtest and schedule use its"
                        + " mean action, without noise.")
                .formatted(
                        layers(policy.shape()),
                        Fmt.whole(policy.shape().count()),
                        Fmt.count(policy.observationSize(), "observed feature"),
                        Fmt.count(policy.actionSize(), "action")));
        features(policy, out);
    }

    private static String layers(MlpShape shape) {
        StringBuilder text = new StringBuilder(Integer.toString(shape.inputSize()));
        for (int layer = 0; layer < shape.layers(); layer++) {
            text.append(" \u2192 ").append(shape.outputs(layer));
        }
        return text.toString();
    }

    private static void features(PolicyNetwork policy, Html out) {
        // A policy of another make may see something else; naming these features would be wrong then.
        if (policy.observationSize() != Feature.COUNT) {
            return;
        }
        out.open("details").element("summary", "What the actor sees");
        Table table = new Table("Observed features, all known before the order is sent", "Feature", "Meaning");
        for (Feature feature : Feature.values()) {
            table.row(feature.name().toLowerCase(Locale.ROOT).replace('_', ' '), feature.meaning());
        }
        table.write(out);
        out.close();
    }
}
