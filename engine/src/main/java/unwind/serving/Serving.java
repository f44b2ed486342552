package unwind.serving;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A server from start to end: listens, loads, answers, and on a signal to stop finishes what runs. */
public final class Serving {
    /** Shorter than the 30 s after which a host kills. */
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(25);

    private Serving() {}

    /**
     * Serves until the process is told to stop (SIGTERM, Ctrl+C) or the thread is interrupted.
     *
     * @param say told where it listens and when it is ready
     * @throws unwind.problem.ProblemException (failed) when the port cannot be had, (data) when the model cannot be served
     */
    public static void run(String host, int port, Path model, Clock clock, Consumer<String> say)
            throws InterruptedException {
        try (ScheduleServer server = ScheduleServer.listen(host, port)) {
            CountDownLatch stopped = new CountDownLatch(1);
            Runnable drain = () -> {
                boolean all = server.drain(LONGEST_DRAIN);
                say.accept(all ? "Stopped." : "Stopped with requests unanswered.");
                stopped.countDown();
            };
            ShutdownHook hook = ShutdownHook.on("unwind-drain", drain);
            try (hook) {
                say.accept("Listening on " + server.uri() + ", loading " + model + ".");
                long begin = System.nanoTime();
                server.serve(new ScheduleService(ServingModel.load(model), clock));
                say.accept("Ready after %d ms: POST %s/invocations"
                        .formatted((System.nanoTime() - begin) / 1_000_000, server.uri()));
                stopped.await();
            }
        }
    }
}
