package unwind.deploy.rehearsal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A container that answers with its model's manifest, and refuses what does not begin like JSON. */
final class StubContainer implements Container {
    private final HttpServer http;

    private StubContainer(HttpServer http) {
        this.http = http;
    }

    static Container start(Path model) {
        try {
            String manifest = Files.readString(model.resolve("manifest.json"));
            if (manifest.contains("broken")) {
                throw new IllegalStateException("the model is broken");
            }
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", exchange -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                boolean ping = exchange.getRequestURI().getPath().equals("/ping");
                boolean good = ping || new String(body, StandardCharsets.UTF_8).startsWith("{");
                byte[] answer = (good ? manifest : "{\"error\":\"no json\"}").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(good ? 200 : 422, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            http.start();
            return new StubContainer(http);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
