package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.Layout;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import unwind.serving.ServingModelSample;
import unwind.serving.contract.ContractCheck;
import unwind.serving.contract.ContractSuite;
import unwind.serving.contract.HttpEndpoint;
import unwind.testing.Sessions;

/** The container's entry in a process of its own, with only the libraries that serving needs. */
@Timeout(120)
class ContainerServeTest {
    /** One class of each library. */
    private static final List<Class<?>> NEEDED = List.of(
            ContainerMain.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Logger.class,
            LoggerContext.class,
            Layout.class,
            NullMarked.class);

    private static final String REQUEST =
            "{\"ticker\":\"%s\",\"shares\":1000,\"horizon_minutes\":390}".formatted(Sessions.TICKER);

    private static final List<String> UNWANTED = List.of(
            "ai.djl.",
            "javafx.",
            "org.jfree.",
            "software.amazon.",
            "tech.tablesaw.",
            "picocli.",
            "org.apache.batik.",
            "jdk.incubator.",
            "java.awt.",
            "unwind.agent.sac.");

    @TempDir
    private Path folder;

    private int port;
    private Path loaded;
    private Process process;

    @BeforeEach
    void lay() throws IOException {
        Path model = Files.createDirectories(folder.resolve("ml/model"));
        ServingModelSample.write(model);
        loaded = folder.resolve("classes.txt");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    private void start(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), "unwind.cli.ContainerMain", "serve"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("UNWIND_ML_ROOT", folder.resolve("ml").toString());
        builder.environment().put("UNWIND_BIND_HOST", "127.0.0.1");
        builder.environment().put("SAGEMAKER_BIND_TO_PORT", Integer.toString(port));
        process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    private static String classPath() {
        return NEEDED.stream()
                .map(c -> Path.of(URI.create(c.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void servesTheContractWithoutTensorsWindowOrChartsAndStopsWhenTold() throws Exception {
        start("-Xlog:class+load:file=" + loaded, "-Dsun.net.httpserver.maxReqTime=2");
        URI base = base();
        awaitReady(base);
        slowRequestsAreCutOff();
        try (HttpEndpoint endpoint = new HttpEndpoint(base)) {
            List<ContractCheck> checks = new ContractSuite(endpoint, Sessions.TICKER).run();
            assertThat(checks).filteredOn(c -> !c.held()).isEmpty();
        }
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("log.txt")).content().contains("Ready after").contains("Stopped.");
        assertThat(unwanted()).isEmpty();
        try (var files = Files.list(folder.resolve("ml/model"))) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    void aClientThatWaitsIsAnsweredBeforeASignalToStopEndsTheServer() throws Exception {
        start();
        awaitReady(base());
        try (Socket waiting = begun()) {
            process.destroy();
            awaitStatus(503);
            waiting.getOutputStream().write(REQUEST.substring(10).getBytes(StandardCharsets.US_ASCII));
            String answer = new String(waiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("\"total_shares\":1000");
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("log.txt")).content().contains("Stopped.");
    }

    @Test
    void aKilledServerLetsItsClientGoAndTheNextOneAnswersInItsPlace() throws Exception {
        start();
        awaitReady(base());
        try (Socket waiting = begun()) {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(saysNothingMore(waiting)).isTrue();
        }
        start();
        awaitReady(base());
        try (HttpEndpoint endpoint = new HttpEndpoint(base())) {
            assertThat(endpoint.invoke(REQUEST.getBytes(StandardCharsets.UTF_8), "application/json")
                            .status())
                    .isEqualTo(200);
        }
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A request whose body has come half way; the server has said that it is reading it. */
    private Socket begun() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                + "Expect: 100-continue\r\nContent-Length: " + REQUEST.length() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder going = new StringBuilder();
        while (!going.toString().endsWith("\r\n\r\n")) {
            going.append((char) socket.getInputStream().read());
        }
        assertThat(going).startsWith("HTTP/1.1 100 ");
        socket.getOutputStream().write(REQUEST.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
        awaitStatus(200);
        return socket;
    }

    private void awaitStatus(int wanted) throws IOException {
        int status = 0;
        while (status != wanted) {
            HttpURLConnection ping =
                    (HttpURLConnection) base().resolve("/ping").toURL().openConnection();
            status = ping.getResponseCode();
            ping.disconnect();
        }
    }

    private static boolean saysNothingMore(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void awaitReady(URI base) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            int status = 0;
            List<Integer> seen = new ArrayList<>();
            while (status != 200) {
                assertThat(process.isAlive())
                        .as(() -> read(folder.resolve("log.txt")))
                        .isTrue();
                Thread.sleep(20);
                try {
                    status = client.send(
                                    HttpRequest.newBuilder(base.resolve("/ping"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    seen.add(status);
                } catch (java.net.ConnectException e) {
                    // Not listening yet.
                    status = 0;
                }
            }
            assertThat(seen).containsOnly(200, 503);
        }
    }

    /** The process was told to give a request two seconds. */
    private void slowRequestsAreCutOff() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("POST /invocations HTTP/1.1\r\nHost: x\r\nContent-Le".getBytes());
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<String> unwanted() throws IOException {
        try (var lines = Files.lines(loaded)) {
            return lines.filter(line -> UNWANTED.stream().anyMatch(u -> line.contains(" " + u)))
                    .toList();
        }
    }
}
