package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import unwind.order.ExecutionTiming;
import unwind.serving.contract.ContractCheck;
import unwind.serving.contract.ContractSuite;
import unwind.serving.contract.HttpEndpoint;
import unwind.testing.Sessions;

@Timeout(60)
class ScheduleServerTest {
    private static final String REQUEST = "{\"ticker\":\"TEST\",\"shares\":1000,\"horizon_minutes\":390}";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ScheduleServer server;
    private HttpClient client;

    @BeforeEach
    void start() {
        server = ScheduleServer.listen("127.0.0.1", 0);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private void load() {
        server.serve(ServingSamples.service(ExecutionTiming.SNAPSHOT, folder));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(byte[] body, String type) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve("/invocations"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theContractSuiteHolds() {
        load();
        try (HttpEndpoint endpoint = new HttpEndpoint(server.uri())) {
            List<ContractCheck> checks = new ContractSuite(endpoint, Sessions.TICKER).run();
            assertThat(checks).hasSizeGreaterThan(25);
            assertThat(checks).filteredOn(c -> !c.held()).isEmpty();
        }
    }

    @Test
    void theContractSuiteNamesWhatAnotherServerBreaks() {
        try (HttpEndpoint endpoint = new HttpEndpoint(server.uri())) {
            List<ContractCheck> checks = new ContractSuite(endpoint, Sessions.TICKER).run();
            assertThat(checks.get(0).held()).isFalse();
            assertThat(checks.get(0).detail()).contains("503");
        }
    }

    @Test
    void pingIs503UntilTheModelIsWarmAndAgainWhileStopping() throws Exception {
        assertThat(get("/ping").statusCode()).isEqualTo(503);
        assertThat(post(REQUEST.getBytes(StandardCharsets.UTF_8), "application/json")
                        .statusCode())
                .isEqualTo(503);
        load();
        assertThat(get("/ping").statusCode()).isEqualTo(200);
        assertThat(server.ready()).isCompleted();
    }

    @Test
    void theWrittenContractIsServed() throws Exception {
        assertThat(get("/openapi.json").body()).startsWith("{").contains("\"ScheduleRequest\"");
        assertThat(get("/other").statusCode()).isEqualTo(404);
        assertThat(get("/invocations").statusCode()).isEqualTo(405);
    }

    @Test
    void aBodyAtTheLimitIsReadAndOneBeyondItIs413() throws Exception {
        load();
        byte[] padded = new byte[ScheduleService.MOST_BYTES];
        java.util.Arrays.fill(padded, (byte) ' ');
        byte[] request = REQUEST.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(request, 0, padded, 0, request.length);
        assertThat(post(padded, "application/json").statusCode()).isEqualTo(200);
        byte[] longer = java.util.Arrays.copyOf(padded, padded.length + 1);
        longer[longer.length - 1] = ' ';
        HttpResponse<String> refused = post(longer, "application/json");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("payload_too_large");
        assertThat(get("/ping").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyWithoutALengthIsHeldToTheSameLimit() throws Exception {
        load();
        HttpRequest chunked = HttpRequest.newBuilder(server.uri().resolve("/invocations"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[ScheduleService.MOST_BYTES + 1])))
                .build();
        assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void headersThatNobodyKnowsChangeNothing() throws Exception {
        load();
        JsonNode plain = JSON.readTree(post(REQUEST.getBytes(StandardCharsets.UTF_8), "application/json")
                .body());
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/invocations"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Amzn-SageMaker-Custom-Attributes", "trace=1")
                .header("Accept", "image/png")
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST));
        for (int i = 0; i < 60; i++) {
            request.header("X-Unknown-" + i, "\"{}[]%00".repeat(20));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("schedule")).isEqualTo(plain.path("schedule"));
    }

    @Test
    void aHundredConnectionsAtOnceAreAllAnsweredAlike() throws Exception {
        load();
        int connections = 100;
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                open.add(begun());
            }
            // All of them are being read at this moment: none waits for another to be done.
            while (server.requestsRunning() < connections) {
                Thread.sleep(5);
            }
            for (Socket socket : open) {
                finish(socket);
            }
            Set<JsonNode> schedules = new HashSet<>();
            for (Socket socket : open) {
                schedules.add(JSON.readTree(body(socket)).path("schedule"));
            }
            assertThat(schedules)
                    .singleElement()
                    .satisfies(s -> assertThat(s.isEmpty()).isFalse());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    @Test
    void clientsThatGoAwayHalfWayLeaveNothingBehind() throws Exception {
        load();
        for (int i = 0; i < 50; i++) {
            begun().close();
        }
        assertThat(post(REQUEST.getBytes(StandardCharsets.UTF_8), "application/json")
                        .statusCode())
                .isEqualTo(200);
        while (server.requestsRunning() > 0) {
            Thread.sleep(5);
        }
    }

    /** A connection with a request whose body has come half way. */
    private Socket begun() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write(("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                + REQUEST.length() + "\r\n\r\n" + REQUEST.substring(0, 10))
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void finish(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST.substring(10).getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
    }

    private static String body(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 200 OK");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void slowClientsHoldUpNobodyElse() throws Exception {
        load();
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                socket.getOutputStream()
                        .write("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n%s"
                                .formatted(i % 2 == 0 ? "" : "\r\n{\"ticker\":")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            assertThat(post(REQUEST.getBytes(StandardCharsets.UTF_8), "application/json")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aRunningRequestIsAnsweredBeforeTheServerStops() throws Exception {
        load();
        try (Socket socket = begun()) {
            URI ping = server.uri().resolve("/ping");
            while (server.requestsRunning() == 0) {
                Thread.sleep(5);
            }
            CompletableFuture<Boolean> drained =
                    CompletableFuture.supplyAsync(() -> server.drain(Duration.ofSeconds(20)));
            while (client.send(HttpRequest.newBuilder(ping).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200) {
                Thread.sleep(5);
            }
            finish(socket);
            assertThat(JSON.readTree(body(socket)).path("total_shares").asInt()).isEqualTo(1000);
            assertThat(drained.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
