package unwind.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures a running server from another process: whole-day static answers at a fixed rate, whether or not earlier ones have
 * come back (latency counts from when a request was due), then over many connections at once.
 */
final class ServeBench {
    private static final int RATE = 50;
    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 20;
    private static final int CONNECTIONS = 100;
    private static final int EACH = 20;

    private final URI target;
    private final String body;
    private final ConsoleProgress progress;

    ServeBench(URI base, String ticker, ConsoleProgress progress) {
        this.target = base.resolve("/invocations");
        this.body = "{\"ticker\":\"%s\",\"shares\":1000,\"horizon_minutes\":390}".formatted(ticker);
        this.progress = progress;
    }

    /** Latencies in milliseconds of the requests that were answered with 200, and how many were not. */
    private record Phase(String name, int requests, int errors, double p50Ms, double p99Ms, double mostMs) {
        static Phase of(String name, double[] millis, int errors) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return new Phase(name, millis.length + errors, errors, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(double[] sorted, double p) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, p * sorted.length)];
        }
    }

    private record Result(String target, int cores, String reference, List<Phase> phases) {}

    String run() throws InterruptedException {
        List<Phase> phases = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build()) {
            atRate(client, "warm-up", WARM_SECONDS);
            phases.add(atRate(client, RATE + " requests/s for " + SECONDS + " s", SECONDS));
            phases.add(atOnce(client, threads));
        }
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(new Result(
                            target.toString(),
                            Runtime.getRuntime().availableProcessors(),
                            "p99 under 20 ms wanted at 50 requests/s on 2 cores; no error over 100 connections",
                            phases));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers always become JSON", e);
        }
    }

    private Phase atRate(HttpClient client, String name, int seconds) throws InterruptedException {
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        AtomicInteger errors = new AtomicInteger();
        long begin = System.nanoTime();
        for (int i = 0; i < RATE * seconds; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / RATE;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            answers.add(send(client, due, errors));
        }
        return phase(name, answers, errors);
    }

    private Phase atOnce(HttpClient client, ExecutorService threads) {
        AtomicInteger errors = new AtomicInteger();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            workers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int k = 0; k < EACH; k++) {
                            CompletableFuture<Double> answer = send(client, System.nanoTime(), errors);
                            answer.join();
                            synchronized (answers) {
                                answers.add(answer);
                            }
                        }
                    },
                    threads));
        }
        workers.forEach(CompletableFuture::join);
        return phase(CONNECTIONS + " connections at once, " + EACH + " requests each", answers, errors);
    }

    private Phase phase(String name, List<CompletableFuture<Double>> answers, AtomicInteger errors) {
        double[] millis = answers.stream()
                .mapToDouble(CompletableFuture::join)
                .filter(Double::isFinite)
                .toArray();
        Phase phase = Phase.of(name, millis, errors.get());
        progress.say(String.format(
                Locale.ROOT,
                "%s: p50 %.1f ms, p99 %.1f ms, %d errors",
                name,
                phase.p50Ms(),
                phase.p99Ms(),
                phase.errors()));
        return phase;
    }

    /** Milliseconds from {@code due} to the whole answer; NaN when it was none. */
    private CompletableFuture<Double> send(HttpClient client, long due, AtomicInteger errors) {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failure) -> {
                    if (failure == null && response.statusCode() == 200) {
                        return (System.nanoTime() - due) / 1e6;
                    }
                    errors.incrementAndGet();
                    return Double.NaN;
                });
    }
}
