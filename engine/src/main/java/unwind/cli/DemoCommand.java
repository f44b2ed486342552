package unwind.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;
import unwind.run.AgentParams;

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
        footer = {
            "  unwind demo",
            "  unwind demo --theme dark --pace 1.5",
            "  unwind demo --headless --pace 10",
            "  unwind demo --headless --record demo.mp4",
            "  unwind demo --target aws --profile trading --confirm-cost"
        })
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

    @Option(names = "--headless", description = "Plays without a display, to record it or to see that it works.")
    private boolean headless;

    @Option(
            names = "--record",
            paramLabel = "FILE.mp4",
            description = "Records it as an H.264 film of 15 frames a second, also without a display.")
    private @Nullable Path film;

    @ArgGroup(validate = false, heading = "%nWhere it deploys to%n")
    private DemoPlaceOptions place = new DemoPlaceOptions();

    /** Where the endpoint of the story runs. */
    private static final class DemoPlaceOptions extends PlaceOptions {
        @Option(
                names = "--confirm-cost",
                description =
                        "Confirms that the endpoint on AWS costs money while it is there; it is always deleted at the end.")
        private boolean confirmed;
    }

    @Spec
    private CommandSpec command;

    DemoCommand(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void run() {
        check();
        PrintWriter err = command.commandLine().getErr();
        demonstration.play(
                new Demonstration.Wish(
                        pace, trainingSteps, theme == Look.DARK, headless, Optional.ofNullable(film), place.choice()),
                err::println);
    }

    private void check() {
        if (!(pace >= LEAST_PACE && pace <= MOST_PACE)) {
            throw Problem.usage(
                    "A pace of %s is out of range.".formatted(pace),
                    "Give %s to %s; 1 is as it is meant to be read.".formatted(LEAST_PACE, MOST_PACE));
        }
        int learningStarts = AgentParams.PARAMS.defaults().integer("learningStarts");
        if (trainingSteps <= learningStarts) {
            throw Problem.usage(
                    "A training of %,d steps learns nothing.".formatted(trainingSteps),
                    "Give --training-steps more than %,d: learning starts after so many.".formatted(learningStarts));
        }
        if (!List.of(TargetChoice.LOCAL, TargetChoice.AWS).contains(place.target())) {
            throw Problem.usage(
                    "There is no target '%s'.".formatted(place.target()), "Choose local (a rehearsal) or aws.");
        }
        if (place.target().equals(TargetChoice.AWS) && !place.confirmed) {
            throw Problem.usage(
                    "On AWS the demonstration makes an endpoint that costs money, for about a quarter of an hour.",
                    "Add --confirm-cost; or leave --target out for the rehearsal, which costs nothing.");
        }
    }
}
