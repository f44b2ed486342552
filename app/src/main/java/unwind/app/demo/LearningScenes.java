package unwind.app.demo;

import java.util.ArrayList;
import java.util.List;
import unwind.app.demo.DemoAction.OpenTab;
import unwind.app.demo.DemoAction.Press;
import unwind.app.demo.DemoEnd.Done;
import unwind.app.demo.DemoEnd.Read;
import unwind.app.demo.DemoEnd.Says;
import unwind.app.workspace.Step;

/** From minute data to a schedule that was measured on unseen days. */
final class LearningScenes {
    private static final DemoEnd READ = new Read();

    private LearningScenes() {}

    /** @param trainingSteps a real training, short enough to watch */
    static List<DemoStep> of(int trainingSteps) {
        List<DemoStep> steps = new ArrayList<>(data());
        steps.addAll(setup(trainingSteps));
        steps.addAll(training());
        steps.addAll(backtest());
        return List.copyOf(steps);
    }

    private static List<DemoStep> data() {
        return List.of(
                new DemoStep(
                        "question",
                        Step.DATA,
                        "Sell 1,000 shares today. How should they be split?",
                        "Unwind learns a schedule from minute data, measures it against TWAP and VWAP on days that it"
                                + " has not seen, and serves it as JSON. This is the real window, on synthetic sample"
                                + " data.",
                        List.of(),
                        "",
                        List.of(),
                        READ),
                new DemoStep(
                        "load",
                        Step.DATA,
                        "Load minute data",
                        "The sample is one name over 60 sessions: quotes of five levels and volume, one row a minute."
                                + " CSV files of your own open in the same way.",
                        List.of("Ctrl+O"),
                        "session-table",
                        List.of(new Press("load-sample")),
                        new Done(Step.DATA)),
                new DemoStep(
                        "findings",
                        Step.DATA,
                        "What is wrong with the data is told first",
                        "This sample is clean, and the window says so. Gaps, crossed quotes, half days and wrong time"
                                + " zones are listed here with what was done about each; nothing is repaired in silence.",
                        List.of(),
                        "findings",
                        List.of(),
                        READ),
                new DemoStep(
                        "session",
                        Step.DATA,
                        "One session, minute by minute",
                        "Bid and ask, spread, depth and volume. The spread moves and the move lasts: that is what a"
                                + " schedule can use.",
                        List.of(),
                        "session-charts",
                        List.of(),
                        READ));
    }

    private static List<DemoStep> setup(int trainingSteps) {
        return List.of(
                new DemoStep(
                        "order",
                        Step.SETUP,
                        "The parent order",
                        "How many shares, from when, and within how many minutes. A pace band keeps every strategy near"
                                + " the TWAP line, so that waiting for the close does not pass for skill.",
                        List.of("Ctrl+2"),
                        "order-shares",
                        List.of(),
                        new Done(Step.SETUP)),
                new DemoStep(
                        "costs",
                        Step.SETUP,
                        "What a child order costs",
                        "Spread, slippage through the book and market impact, by a preset or by parameters of your"
                                + " own.",
                        List.of(),
                        "cost-preset",
                        List.of(),
                        READ),
                new DemoStep(
                        "headroom",
                        Step.SETUP,
                        "How much there is to save",
                        "What TWAP and VWAP would pay, and the gap to the best schedule in hindsight: the headroom. No"
                                + " strategy can save more, so a claim above it would be a mistake.",
                        List.of(),
                        "cost-preview",
                        List.of(),
                        new Says("preview-headroom", "TWAP")),
                new DemoStep(
                        "budget",
                        Step.SETUP,
                        "A short training for this demonstration",
                        "%,d steps instead of the usual 80,000: it is real, and short enough to watch."
                                .formatted(trainingSteps),
                        List.of(),
                        "agent-steps",
                        List.of(new DemoAction.Type("agent-steps", Integer.toString(trainingSteps))),
                        new Done(Step.SETUP)));
    }

    private static List<DemoStep> training() {
        return List.of(
                new DemoStep(
                        "train",
                        Step.TRAIN,
                        "Train the agent",
                        "Soft actor-critic decides every minute how many shares to sell. It learns on the training"
                                + " sessions, in the background; the window stays free.",
                        List.of("Ctrl+3", "F5"),
                        "train-reward-chart",
                        List.of(new Press("train-start")),
                        READ),
                new DemoStep(
                        "curves",
                        Step.TRAIN,
                        "The curves are live",
                        "The agent begins from a policy fitted in advance and explores round it. Again and again it is"
                                + " measured on validation sessions, against TWAP and VWAP; the best policy is kept.",
                        List.of("Ctrl+Shift+P"),
                        "train-validation-chart",
                        List.of(),
                        new Done(Step.TRAIN)),
                new DemoStep(
                        "policy",
                        Step.TRAIN,
                        "What it has learned",
                        "The map shows the pace that the policy chooses for each spread and time of day: faster where"
                                + " the spread is small, slower where it is wide.",
                        List.of(),
                        "train-policy-chart",
                        List.of(),
                        READ));
    }

    private static List<DemoStep> backtest() {
        return List.of(
                new DemoStep(
                        "backtest",
                        Step.BACKTEST,
                        "Backtest on days that nothing was fitted on",
                        "Every strategy sells the same order on the same test sessions through one simulator: TWAP,"
                                + " VWAP, fitted rules, the agent, and the optimum in hindsight.",
                        List.of("Ctrl+4", "F5"),
                        "backtest-strategies",
                        List.of(new Press("backtest-run")),
                        new Done(Step.BACKTEST)),
                new DemoStep(
                        "result",
                        Step.BACKTEST,
                        "The result, with its uncertainty",
                        "Cost in basis points, the difference to TWAP with its interval, and the test behind it. A"
                                + " strategy wins only if all of it says so.",
                        List.of(),
                        "backtest-table",
                        List.of(),
                        READ),
                new DemoStep(
                        "schedule",
                        Step.BACKTEST,
                        "The schedule of a day",
                        "Shares sold in each minute, over the spread of that day, beside TWAP and VWAP: one sees when"
                                + " the agent waits and when it sells.",
                        List.of(),
                        "backtest-charts",
                        List.of(new OpenTab("backtest-tab-session")),
                        READ),
                new DemoStep(
                        "differences",
                        Step.BACKTEST,
                        "Where the money goes",
                        "Cost by component for each strategy, and the paired difference to TWAP of every session.",
                        List.of(),
                        "backtest-charts",
                        List.of(new OpenTab("backtest-tab-costs")),
                        READ));
    }
}
