package unwind.report;

import unwind.run.TrainedAgent;

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
        TrainedAgent agent = input.agent().orElseThrow();
        var values = input.prepared().spec().agent();
        String hidden = values.set().has("networkSizes")
                ? values.text("networkSizes").replace(",", " and ") + " units"
                : "hidden layers as listed";
        out.p(("Soft Actor-Critic (Haarnoja et al. 2018): a stochastic actor and two critics with target networks. The actor "
                        + "maps %s to %s through %s; the schedule and the backtest use its mean action, without noise.")
                .formatted(
                        Fmt.count(agent.policy().observationSize(), "observed feature"),
                        Fmt.count(agent.policy().actionSize(), "action"),
                        hidden));
        ParamTable.write("Settings of agent and environment", values, out);
    }
}
