package unwind.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unwind.backtest.SeedSummary;
import unwind.backtest.StrategySummary;
import unwind.report.chart.LossChart;
import unwind.report.chart.RewardChart;
import unwind.report.chart.TemperatureChart;
import unwind.report.chart.TrainingCurvesChart;
import unwind.run.AgentKind;
import unwind.run.SeedAgent;
import unwind.run.TrainedAgent;
import unwind.train.TrainingEvent;

/** How the training went. */
final class TrainingSection implements Section {
    @Override
    public String id() {
        return "training";
    }

    @Override
    public String title() {
        return "Training";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(input.agent().isPresent(), "Nothing was trained here: there are no training curves.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        TrainedAgent agent = input.agent().orElseThrow();
        String validation = Fmt.count(input.prepared().validate().size(), "validation session");
        out.p(
                agent.kind() == AgentKind.NFK
                        ? "Computed once from the training sessions; the cost on %s was measured and chose nothing."
                                .formatted(validation)
                        : "The policy kept is the one of step %s, the cheapest on %s; test sessions had no say."
                                .formatted(Fmt.whole(agent.bestStep()), validation));
        if (agent.kind() != AgentKind.NFK && agent.bestStep() == 0) {
            out.p(
                    "Step 0 is where the training began: nothing that was learned after it was cheaper there. What this agent"
                            + " saves is due to its start, not to learning from rewards.");
        }
        if (!agent.seeds().isEmpty()) {
            out.p(("%s were trained from different seeds (%s). Every figure of SAC is their mean, session by session;"
                            + " the curves and the path shown are those of seed %d, the cheapest on validation, and the schedule"
                            + " is the mean of all their schedules.")
                    .formatted(
                            Fmt.count(agent.seeds().size(), "agent"),
                            agent.seeds().stream()
                                    .map(s -> Long.toString(s.seed()))
                                    .collect(Collectors.joining(", ")),
                            agent.seedOr(input.prepared().spec().seed())));
            seeds(input, agent, out);
        }
        if (agent.stopped()) {
            out.p("The training was stopped by hand before its budget was used up.");
        }
        boolean validated = agent.history().stream().anyMatch(TrainingEvent.Validated.class::isInstance);
        if (validated) {
            Figures.add(
                    out,
                    new TrainingCurvesChart(),
                    agent.history(),
                    "training-chart",
                    320,
                    "Mean cost of the deterministic policy on the validation sessions, against TWAP and VWAP there.");
        }
        if (agent.history().stream().anyMatch(TrainingEvent.Learned.class::isInstance)) {
            learned(agent.history(), out);
        }
    }

    private static void seeds(ReportInput input, TrainedAgent agent, Html out) {
        List<SeedSummary> played = input.result()
                .summary(agent.kind().id())
                .map(StrategySummary::seeds)
                .orElse(List.of());
        Table table = new Table(
                "Every seed",
                "Seed",
                "#Step kept",
                "#Validation cost (bps)",
                "#Test cost (bps)",
                "#Ratio to TWAP, test");
        for (SeedAgent seed : agent.seeds()) {
            Optional<SeedSummary> own =
                    played.stream().filter(p -> p.seed() == seed.seed()).findFirst();
            table.row(
                    Long.toString(seed.seed()),
                    Fmt.whole(seed.bestStep()),
                    Fmt.fixed(seed.validationBps(), 4),
                    Fmt.fixed(own.map(SeedSummary::meanBps).orElse(Double.NaN), 4),
                    Fmt.fixed(own.map(SeedSummary::ratioToTwap).orElse(Double.NaN), 3));
        }
        table.write(out);
    }

    private static void learned(List<TrainingEvent> history, Html out) {
        out.open("details").element("summary", "Reward, losses and exploration");
        Figures.add(out, new RewardChart(), history, "reward-chart", 260, "Mean reward of the explored episodes.");
        Figures.add(out, new LossChart(), history, "loss-chart", 380, "Losses of critic and actor.");
        Figures.add(
                out,
                new TemperatureChart(),
                history,
                "temperature-chart",
                380,
                "Entropy temperature alpha and entropy of the policy.");
        out.close();
    }
}
