package unwind.report;

import java.util.Locale;
import java.util.Optional;
import unwind.agent.LimitTable;
import unwind.agent.MlpShape;
import unwind.agent.PolicyNetwork;
import unwind.agent.sac.SacLayout;
import unwind.env.ActionForms;
import unwind.feature.Feature;
import unwind.param.ParamValues;
import unwind.run.AgentParams;

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
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                input.agent().isPresent(),
                "Nothing was trained here; a model that was played is described in the report of its own run.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        switch (input.agent().orElseThrow().policy()) {
            case PolicyNetwork network ->
                network(network, input.prepared().spec().agent(), out);
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

    private static void network(PolicyNetwork policy, ParamValues settings, Html out) {
        out.p(("Soft Actor-Critic (Haarnoja et al. 2018): a stochastic actor and two critics with target networks,"
                        + " ReLU between layers. The actor gives mean and standard deviation of a Gaussian that tanh squashes into"
                        + " the range of the action; from %s it chooses %s a minute. Backtest and schedule use the mean, without"
                        + " noise.")
                .formatted(
                        Fmt.count(policy.observationSize(), "observed feature"),
                        Fmt.count(policy.actionSize(), "action")));
        SacLayout layout = new SacLayout(
                policy.observationSize(),
                policy.actionSize(),
                AgentParams.sac(settings).netArch());
        Table table = new Table("Networks", "Network", "Layers", "#Weights", "Kept in the model");
        table.row(
                "Actor, as stored: the means",
                layers(policy.shape()),
                Fmt.whole(policy.shape().count()),
                "yes");
        table.row(
                "Actor, in training",
                layers(layout.actor()),
                Fmt.whole(layout.actor().count()),
                "");
        table.row(
                "Critic 1 and 2, each",
                layers(layout.critic()),
                Fmt.whole(layout.critic().count()),
                "");
        table.row(
                "Target of critic 1 and 2, each",
                layers(layout.critic()),
                Fmt.whole(layout.critic().count()),
                "");
        table.write(out);
        start(settings, out);
        features(policy, out);
    }

    private static void start(ParamValues settings, Html out) {
        if (settings.flag("warmStart") && settings.text("actionForm").equals(ActionForms.RESERVATION)) {
            out.p("The training did not begin at random: the actor began as a copy of a dynamic programme fitted on"
                    + " the training sessions (warm start), where the cost model allows one. Compare it with"
                    + " \u201cFitted DP\u201d in the backtest before giving the learning the credit.");
        }
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
