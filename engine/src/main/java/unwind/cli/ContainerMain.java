package unwind.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.serving.Serving;

/**
 * Entry of a hosting container: {@code serve} answers schedules from the model in {@code /opt/ml/model}, {@code train}
 * trains on the channels in {@code /opt/ml/input/data}. Serving needs none of the window, the charts, the tensor library or
 * the option parser on the class path.
 */
public final class ContainerMain {
    private static final int DEFAULT_PORT = 8080;

    private ContainerMain() {}

    /** Runs a verb and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(args, System.getenv(), System.out, System.err));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Path root = Path.of(environment.getOrDefault("UNWIND_ML_ROOT", "/opt/ml"));
            String verb = args.length == 1 ? args[0] : "";
            switch (verb) {
                case "serve" ->
                    Serving.run(
                            environment.getOrDefault("UNWIND_BIND_HOST", "0.0.0.0"),
                            port(environment),
                            root.resolve("model"),
                            Clock.systemUTC(),
                            err::println);
                case "train" -> {
                    return new ContainerTraining(root, out, err).run();
                }
                default -> throw Problem.usage("A container is told to 'serve' or to 'train'.", "Give one of them.");
            }
            return ExitCodes.DONE;
        } catch (ProblemException e) {
            err.println("unwind: " + e.problem().message());
            return e.problem().category().exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILED;
        }
    }

    private static int port(Map<String, String> environment) {
        String text = environment.getOrDefault("SAGEMAKER_BIND_TO_PORT", Integer.toString(DEFAULT_PORT));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    Problem.usage("SAGEMAKER_BIND_TO_PORT is '" + text + "'.", "Set it to a port number.")
                            .problem(),
                    e);
        }
    }
}
