package unwind.deploy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unwind.problem.Problem;

/** What an endpoint runs on. */
public sealed interface Hosting {
    /** Instance types offered, smallest first. All are x86-64, as the image is; ml.t3 types cannot host an endpoint. */
    List<String> INSTANCE_TYPES =
            List.of("ml.t2.medium", "ml.m5.large", "ml.c5.large", "ml.c6i.large", "ml.c7i.large", "ml.m7i.large");

    /** Memory sizes of a serverless endpoint in MB. */
    List<Integer> SERVERLESS_MEMORY_MB = List.of(1024, 2048, 3072, 4096, 5120, 6144);

    /** Most simultaneous calls of a serverless endpoint. */
    int MOST_CONCURRENCY = 200;

    /** The hosting in one word, as {@link #parse} reads it. */
    String text();

    /** An instance that runs, and is paid for, until the endpoint is deleted. */
    record Instance(String type) implements Hosting {
        private static final Pattern GRAVITON = Pattern.compile("ml\\.[a-z]+\\d+g[a-z]*\\..*");
        private static final Pattern SHAPE = Pattern.compile("ml\\.[a-z0-9-]+\\.[a-z0-9]+");

        public Instance {
            if (!SHAPE.matcher(type).matches()) {
                throw Problem.usage(
                        "'%s' is not an instance type.".formatted(type), "Choose one of " + INSTANCE_TYPES + ".");
            }
            if (GRAVITON.matcher(type).matches()) {
                throw Problem.usage(
                        "%s is an ARM type; the serving image is built for x86-64.".formatted(type),
                        "Choose one of " + INSTANCE_TYPES + ".");
            }
            if (type.startsWith("ml.t3.")) {
                throw Problem.usage(
                        "SageMaker hosts no endpoint on %s.".formatted(type), "The smallest is ml.t2.medium.");
            }
        }

        @Override
        public String text() {
            return type;
        }
    }

    /** Paid by the call; needs some seconds to wake up after a pause. */
    record Serverless(int memoryMb, int maxConcurrency) implements Hosting {
        public Serverless {
            if (!SERVERLESS_MEMORY_MB.contains(memoryMb)) {
                throw Problem.usage(
                        "A serverless endpoint cannot have %d MB.".formatted(memoryMb),
                        "Choose one of " + SERVERLESS_MEMORY_MB + ".");
            }
            if (maxConcurrency < 1 || maxConcurrency > MOST_CONCURRENCY) {
                throw Problem.usage(
                        "A serverless endpoint cannot take %d calls at once.".formatted(maxConcurrency),
                        "Choose 1 to " + MOST_CONCURRENCY + ".");
            }
        }

        @Override
        public String text() {
            return "serverless:" + memoryMb + (maxConcurrency == 1 ? "" : ":" + maxConcurrency);
        }
    }

    /**
     * Reads {@code ml.m5.large}, {@code serverless}, {@code serverless:2048} or {@code serverless:2048:5}.
     *
     * @throws unwind.problem.ProblemException (usage) with what is offered
     */
    static Hosting parse(String text) {
        Matcher serverless =
                Pattern.compile("serverless(?::(\\d{1,6}))?(?::(\\d{1,6}))?").matcher(text.strip());
        if (serverless.matches()) {
            return new Serverless(
                    serverless.group(1) == null ? 2048 : Integer.parseInt(serverless.group(1)),
                    serverless.group(2) == null ? 1 : Integer.parseInt(serverless.group(2)));
        }
        return new Instance(text.strip());
    }
}
