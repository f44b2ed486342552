package unwind.serving.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A container reached directly: {@code BASE/ping} and {@code BASE/invocations}. */
public final class HttpEndpoint implements Endpoint, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();

    /** @param base e.g. {@code http://127.0.0.1:8080} */
    public HttpEndpoint(URI base) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public Answer invoke(byte[] body, String contentType) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(base + "/invocations"))
                .header("Content-Type", contentType)
                .header("X-Unwind-Unknown", "ignored")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Override
    public Optional<Answer> ping() throws IOException {
        return Optional.of(send(HttpRequest.newBuilder(URI.create(base + "/ping"))));
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.timeout(LONGEST).build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the answer", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
