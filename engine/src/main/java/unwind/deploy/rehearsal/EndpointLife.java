package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.serving.ModelArchive;

/**
 * The life of endpoints: Creating to InService or Failed with a reason, Updating with the old model answering until the new one
 * does, RollingBack, Deleting. Work runs in the background, one thread for all; the store says how far each endpoint is, so that
 * a rehearsal killed half way takes it up again.
 */
final class EndpointLife implements AutoCloseable {
    static final String STATUS = "EndpointStatus";
    static final String CONFIG = "EndpointConfigName";
    static final String REASON = "FailureReason";

    private static final Logger LOG = LoggerFactory.getLogger(EndpointLife.class);
    private static final Duration PING = Duration.ofSeconds(2);
    private static final int PINGS = 120;
    private static final int LOG_LINES = 500;

    private final Store store;
    private final Containers containers;
    private final Duration pace;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            r -> Thread.ofPlatform().daemon().name("rehearsal").unstarted(r));
    private final Map<String, Container> running = new ConcurrentHashMap<>();
    private final Map<String, Deque<String>> logs = new ConcurrentHashMap<>();

    /** @param pace how long each stage takes at least, so that it can be seen; SageMaker takes minutes */
    EndpointLife(Store store, Containers containers, Duration pace) {
        this.store = store;
        this.containers = containers;
        this.pace = pace;
    }

    /** Takes up what a killed rehearsal left: endpoints that ran start again, others go on. */
    void recover() {
        for (ObjectNode endpoint : store.all(Store.Kind.ENDPOINT)) {
            String name = endpoint.path("EndpointName").asText();
            switch (endpoint.path(STATUS).asText()) {
                case "Deleting" -> delete(name);
                case "Failed" -> {}
                default -> {
                    log(name, "the rehearsal was started again");
                    status(name, "Creating", "");
                    create(name);
                }
            }
        }
    }

    /** Brings an endpoint whose record says Creating into service. */
    void create(String name) {
        work.execute(() -> guarded(name, () -> {
            sleep();
            Container container = start(name, config(name));
            running.put(name, container);
            status(name, "InService", "");
            log(name, "in service");
        }));
    }

    /** Moves an endpoint to another configuration; the old one answers until the new one does. */
    void update(String name, String newConfig) {
        String oldConfig = config(name);
        work.execute(() -> guarded(name, () -> {
            sleep();
            try {
                Container fresh = start(name, newConfig);
                Container old = running.put(name, fresh);
                if (old != null) {
                    old.close();
                }
                log(name, "moved to " + newConfig);
                status(name, "InService", "");
            } catch (WireException e) {
                rollBack(name, oldConfig, e);
            }
        }));
    }

    private void rollBack(String name, String oldConfig, WireException why) {
        log(name, "rolled back: " + why.text());
        status(name, "RollingBack", why.text());
        sleep();
        change(name, endpoint -> endpoint.put(CONFIG, oldConfig));
        status(name, "InService", why.text());
    }

    /** Ends an endpoint whose record says Deleting. */
    void delete(String name) {
        work.execute(() -> guarded(name, () -> {
            sleep();
            stop(name);
            store.remove(Store.Kind.ENDPOINT, name);
        }));
    }

    private void guarded(String name, Runnable step) {
        try {
            step.run();
        } catch (WireException e) {
            log(name, e.text());
            status(name, "Failed", e.text());
        } catch (RuntimeException e) {
            LOG.warn("the rehearsal of {} failed", name, e);
            status(name, "Failed", "The rehearsal itself failed: " + e);
        }
    }

    private Container start(String name, String configName) {
        ObjectNode config = store.find(Store.Kind.CONFIG, configName)
                .orElseThrow(() -> WireException.validation("the endpoint configuration is gone"));
        String modelName =
                config.path("ProductionVariants").path(0).path("ModelName").asText();
        ObjectNode model = store.find(Store.Kind.MODEL, modelName)
                .orElseThrow(() -> WireException.validation("the model %s is gone".formatted(modelName)));
        String address = model.path("PrimaryContainer").path("ModelDataUrl").asText();
        log(name, "starting the serving program with " + address);
        Container container;
        try {
            container = containers.start(unpack(address));
        } catch (IOException | RuntimeException e) {
            throw WireException.validation(
                    "The primary container for production variant only did not pass the ping health check. Please"
                            + " check CloudWatch logs for this endpoint. The serving program said: "
                            + e.getMessage());
        }
        if (!answersPing(container.uri())) {
            container.close();
            throw WireException.validation(
                    "The primary container for production variant only did not pass the ping health check.");
        }
        return container;
    }

    private Path unpack(String address) throws IOException {
        String path = URI.create(address).getPath().substring(1);
        Path archive = store.object(URI.create(address).getHost(), path);
        Path folder = store.freshModelFolder();
        ModelArchive.unpack(archive, folder);
        return folder;
    }

    private boolean answersPing(URI base) {
        HttpRequest ping =
                HttpRequest.newBuilder(base.resolve("/ping")).timeout(PING).build();
        for (int i = 0; i < PINGS; i++) {
            try {
                if (http.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
                Thread.sleep(50);
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** The container that answers for an endpoint now. */
    Optional<URI> address(String name) {
        return Optional.ofNullable(running.get(name)).map(Container::uri);
    }

    HttpClient http() {
        return http;
    }

    void status(String name, String status, String reason) {
        change(name, endpoint -> {
            endpoint.put(STATUS, status);
            endpoint.put("LastModifiedTime", Instant.now().toEpochMilli() / 1000.0);
            if (reason.isEmpty()) {
                endpoint.remove(REASON);
            } else {
                endpoint.put(REASON, reason);
            }
        });
    }

    private void change(String name, Consumer<ObjectNode> edit) {
        store.find(Store.Kind.ENDPOINT, name).ifPresent(endpoint -> {
            edit.accept(endpoint);
            store.put(Store.Kind.ENDPOINT, name, endpoint);
        });
    }

    private String config(String name) {
        return store.find(Store.Kind.ENDPOINT, name)
                .map(e -> e.path(CONFIG).asText())
                .orElse("");
    }

    void log(String name, String line) {
        Deque<String> lines = logs.computeIfAbsent(name, n -> new ArrayDeque<>());
        synchronized (lines) {
            lines.addLast(Instant.now() + " (rehearsal) " + line);
            if (lines.size() > LOG_LINES) {
                lines.removeFirst();
            }
        }
    }

    List<String> lines(String name) {
        Deque<String> lines = logs.getOrDefault(name, new ArrayDeque<>());
        synchronized (lines) {
            return new ArrayList<>(lines);
        }
    }

    boolean forgetLog(String name) {
        return logs.remove(name) != null;
    }

    private void stop(String name) {
        Container container = running.remove(name);
        if (container != null) {
            container.close();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        try {
            if (!work.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a stage of an endpoint is still at work while the rehearsal ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(running.keySet()).forEach(this::stop);
        http.close();
    }
}
