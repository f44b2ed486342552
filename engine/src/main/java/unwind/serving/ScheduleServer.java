package unwind.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The HTTP side of a hosting container: {@code GET /ping}, {@code POST /invocations}, {@code GET /openapi.json}. Listens at
 * once and answers 503 until a service has been handed over and warmed up. Every request runs on a virtual thread of its
 * own, so that a slow client holds up nobody else.
 */
public final class ScheduleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleServer.class);
    private static final int BACKLOG = 512;
    private static final long POLL_MILLIS = 10;

    private final HttpServer http;
    private final ExecutorService threads;
    private final AtomicInteger running = new AtomicInteger();
    private final CompletableFuture<ScheduleService> ready = new CompletableFuture<>();
    private final BodyReader bodies = new BodyReader(ScheduleService.MOST_BYTES);
    private volatile Optional<ScheduleService> service = Optional.empty();
    private volatile boolean draining;

    private ScheduleServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    /**
     * Opens the port; 503 is answered from now on.
     *
     * @param host address to bind to, e.g. {@code 127.0.0.1}; {@code 0.0.0.0} for all
     * @param port 0 for any free one
     * @throws ProblemException (failed) when the port cannot be had
     */
    public static ScheduleServer listen(String host, int port) {
        HttpSettings.apply();
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            ScheduleServer server = new ScheduleServer(http, threads);
            http.setExecutor(threads);
            http.createContext("/", server::handle);
            http.start();
            return server;
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "Port %d of %s cannot be opened (%s).".formatted(port, host, e.getMessage()),
                                    "Choose another --port, or stop the program that holds it.")
                            .problem(),
                    e);
        }
    }

    /** Warms the service up and answers from it. */
    public void serve(ScheduleService warm) {
        WarmUp.run(warm);
        service = Optional.of(warm);
        ready.complete(warm);
    }

    /** Done when {@link #serve} has been. */
    public CompletableFuture<ScheduleService> ready() {
        return ready.copy();
    }

    /** Port that it listens to. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** Requests that are being read or answered. */
    int requestsRunning() {
        return running.get();
    }

    /** Where it answers, for clients on this machine. */
    public URI uri() {
        String host = http.getAddress().getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : http.getAddress().getHostString();
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port()));
    }

    /**
     * Stops: {@code /ping} turns 503, requests that run are answered, then the port closes.
     *
     * @param most longest wait for running requests
     * @return whether all of them were answered
     */
    public boolean drain(Duration most) {
        draining = true;
        long until = System.nanoTime() + most.toNanos();
        try {
            while (running.get() > 0 && System.nanoTime() < until) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean all = running.get() == 0;
        http.stop(0);
        threads.shutdownNow();
        return all;
    }

    /** Stops at once. */
    @Override
    public void close() {
        drain(Duration.ZERO);
    }

    private void handle(HttpExchange exchange) {
        running.incrementAndGet();
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = reply.body();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            if (draining || reply.close()) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        } finally {
            running.decrementAndGet();
        }
    }

    private record Reply(int status, byte[] body, Map<String, String> headers, boolean close) {
        static Reply of(int status, byte[] body) {
            return new Reply(status, body, Map.of(), false);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return switch (exchange.getRequestURI().getPath()) {
                case "/ping" -> allowed(exchange, "GET").orElseGet(this::ping);
                case "/invocations" -> {
                    Optional<Reply> refused = allowed(exchange, "POST");
                    yield refused.isPresent() ? refused.get() : invoke(exchange);
                }
                case "/openapi.json" -> allowed(exchange, "GET").orElseGet(() -> Reply.of(200, OpenApi.bytes()));
                default ->
                    error(ApiException.of(
                            404, "not_found", "There is /ping, /invocations and /openapi.json, nothing else."));
            };
        } catch (ApiException e) {
            return error(e);
        } catch (RuntimeException e) {
            LOG.error("a request failed unexpectedly", e);
            return error(ApiException.of(500, "internal_error", "The server failed; its log says why."));
        }
    }

    private static Optional<Reply> allowed(HttpExchange exchange, String method) {
        String own = exchange.getRequestMethod();
        if (own.equals(method) || (method.equals("GET") && own.equals("HEAD"))) {
            return Optional.empty();
        }
        Reply refused = error(ApiException.of(405, "method_not_allowed", "Use " + method + " here."));
        return Optional.of(new Reply(refused.status(), refused.body(), Map.of("Allow", method), false));
    }

    private Reply ping() {
        String state = draining ? "stopping" : service.isPresent() ? "ready" : "loading";
        byte[] body = "{\"status\":\"%s\"}".formatted(state).getBytes(StandardCharsets.UTF_8);
        return Reply.of(state.equals("ready") ? 200 : 503, body);
    }

    private Reply invoke(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && !isJson(type)) {
            throw ApiException.of(415, "unsupported_media_type", "Send Content-Type: application/json.");
        }
        ScheduleService own = service.orElseThrow(
                () -> ApiException.of(503, "model_not_ready", "The model is still loading: try again."));
        try (InputStream in = exchange.getRequestBody();
                BodyReader.Body body =
                        bodies.read(in, exchange.getRequestHeaders().getFirst("Content-Length"))) {
            return Reply.of(200, own.answerJson(body.bytes()));
        } catch (BodyReader.TooLong e) {
            Reply refused = error(ApiException.of(
                    413, "payload_too_large", "A request may have %d bytes.".formatted(ScheduleService.MOST_BYTES)));
            return new Reply(refused.status(), refused.body(), Map.of(), true);
        }
    }

    private static boolean isJson(String type) {
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals("application/json") || (plain.startsWith("application/") && plain.endsWith("+json"));
    }

    private static Reply error(ApiException e) {
        return Reply.of(e.status(), ErrorBody.json(e));
    }
}
