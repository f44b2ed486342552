package unwind.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.problem.Problem;

/** {@code unwind demo}: the whole story in the real window, by itself. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the whole story in the window, in about three minutes: sample data, findings, costs and headroom, a"
                    + " real training, the backtest, a rehearsed deployment, a live call, a replay, the report.",
            "Space pauses, Right and Left go on and back, Esc ends. Your own workspace and runs are not touched."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  unwind demo", "  unwind demo --theme dark --pace 1.5", "  unwind demo --headless --pace 10"})
final class DemoCommand implements Runnable {
    private static final double LEAST_PACE = 0.1;
    private static final double MOST_PACE = 50;

    private final Demonstration demonstration;

    @Option(
            names = "--pace",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description = "How fast captions change: 2 is twice as fast (default: ${DEFAULT-VALUE}).")
    private double pace = 1;

    @Option(
            names = "--training-steps",
            paramLabel = "N",
            defaultValue = "24000",
            description = "Steps of the training that is shown (default: ${DEFAULT-VALUE}).")
    private int trainingSteps = 24_000;

    /** Of the window. */
    enum Look {
        LIGHT,
        DARK
    }

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Look of the window (default: ${DEFAULT-VALUE}).")
    private Look theme = Look.LIGHT;

    @Option(names = "--headless", description = "Plays without a display, to see that it works.")
    private boolean headless;

    @Spec
    private CommandSpec command;

    DemoCommand(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run() {
        if (!(pace >= LEAST_PACE && pace <= MOST_PACE)) {
            throw Problem.usage(
                    "A pace of %s is out of range.".formatted(pace),
                    "Give %s to %s; 1 is as it is meant to be read.".formatted(LEAST_PACE, MOST_PACE));
        }
        if (trainingSteps < 1) {
            throw Problem.usage("A training takes at least one step.", "Give --training-steps a number above 0.");
        }
        PrintWriter err = command.commandLine().getErr();
        demonstration.play(new Demonstration.Wish(pace, trainingSteps, theme == Look.DARK, headless), err::println);
    }
}
