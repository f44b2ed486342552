package unwind.deploy.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Stands between a client and the rehearsal, and does to every call what it is told. */
final class WeakNetwork implements AutoCloseable {
    /** What becomes of a call. */
    enum Fate {
        PASSES,
        /** The socket is closed before the server hears of the call. */
        LOST,
        /** The server does what it is asked to, and the socket is closed instead of its answer. */
        ANSWER_LOST,
        THROTTLED,
        EXPIRED
    }

    private static final Set<String> HOP = Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final IntFunction<Fate> fates;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param fates of the calls, by their number from 0 */
    WeakNetwork(URI server, IntFunction<Fate> fates) throws IOException {
        this.server = server;
        this.fates = fates;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fate fate = fates.apply(calls.getAndIncrement());
        switch (fate) {
            case LOST -> exchange.close();
            case THROTTLED -> refuse(exchange, "ThrottlingException", "Rate exceeded");
            case EXPIRED -> refuse(exchange, "ExpiredTokenException", "The security token included has expired");
            case PASSES, ANSWER_LOST -> pass(exchange, body, fate == Fate.PASSES);
        }
    }

    private void pass(HttpExchange exchange, byte[] body, boolean answered) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        HttpResponse<byte[]> response;
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        if (answered) {
            response.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name) && !name.equals("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            boolean none = response.body().length == 0;
            exchange.sendResponseHeaders(response.statusCode(), none ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        }
        exchange.close();
    }

    private static void refuse(HttpExchange exchange, String code, String message) throws IOException {
        // Each protocol has its own form of a refusal, and storage its own word for being asked too often.
        boolean query = "application/x-www-form-urlencoded; charset=UTF-8"
                .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        boolean json = exchange.getRequestHeaders().containsKey("X-Amz-Target")
                || exchange.getRequestURI().getPath().startsWith("/schedules");
        String error = "<Error><Code>%s</Code><Message>%s</Message></Error>";
        String form = json
                ? "{\"__type\":\"%s\",\"message\":\"%s\"}"
                : query ? "<ErrorResponse>" + error + "</ErrorResponse>" : error;
        boolean slow = !json && !query && code.startsWith("Throttling");
        byte[] bytes = form.formatted(slow ? "SlowDown" : code, message).getBytes(StandardCharsets.UTF_8);
        if (json) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
        }
        exchange.getResponseHeaders().set("Content-Type", json ? "application/x-amz-json-1.1" : "text/xml");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(slow ? 503 : 400, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
