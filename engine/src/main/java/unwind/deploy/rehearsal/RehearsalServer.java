package unwind.deploy.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.serving.HttpSettings;

/**
 * Stands in for AWS on loopback. One address answers for all services; which one is meant is told by the request itself, as AWS's
 * clients send it to an endpoint override.
 */
public final class RehearsalServer implements AutoCloseable {
    /** No real account has this number. */
    public static final String ACCOUNT = "000000000000";

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalServer.class);
    private static final long CLOCK_MILLIS = 500;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            r -> Thread.ofPlatform().daemon().name("rehearsal-clock").unstarted(r));
    private final Store store;
    private final EndpointLife life;
    private final SageMakerWire sageMaker;
    private final RuntimeWire runtime;
    private final SchedulerWire scheduler;
    private final QueryWire query;
    private final StorageWire storage;
    private final LogsWire logs;

    private RehearsalServer(HttpServer http, Store store, Containers containers, Duration pace) {
        this.http = http;
        this.store = store;
        this.life = new EndpointLife(store, containers, pace);
        this.sageMaker = new SageMakerWire(store, life, ACCOUNT);
        this.runtime = new RuntimeWire(store, life, ACCOUNT);
        this.scheduler = new SchedulerWire(store, ACCOUNT);
        this.query = new QueryWire(store, ACCOUNT);
        this.storage = new StorageWire(store);
        this.logs = new LogsWire(life);
    }

    /**
     * Starts a rehearsal on loopback; endpoints that an earlier one left come back.
     *
     * @param folder where it keeps its state
     * @param port 0 for any free one
     * @param pace how long each stage of an endpoint takes at least
     * @throws ProblemException (failed) when folder or port cannot be used
     */
    public static RehearsalServer start(Path folder, int port, Duration pace) {
        return start(folder, port, pace, InProcess::start);
    }

    static RehearsalServer start(Path folder, int port, Duration pace, Containers containers) {
        try {
            HttpSettings.apply();
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            RehearsalServer server = new RehearsalServer(http, Store.open(folder), containers, pace);
            http.setExecutor(server.threads);
            http.createContext("/", server::handle);
            http.start();
            server.life.recover();
            ScheduledFuture<?> unusedTicking = server.clock.scheduleWithFixedDelay(
                    server::carryOutSchedules, CLOCK_MILLIS, CLOCK_MILLIS, TimeUnit.MILLISECONDS);
            return server;
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The rehearsal cannot start in %s on port %d (%s)."
                                            .formatted(folder, port, e.getMessage()),
                                    "Stop the program that holds the port, or make the folder writable.")
                            .problem(),
                    e);
        }
    }

    /**
     * Whether an earlier rehearsal left endpoints there, which come back with the next one.
     *
     * @throws IOException when its state cannot be read
     */
    public static boolean leftEndpoints(Path folder) throws IOException {
        return Store.keeps(folder, Store.Kind.ENDPOINT);
    }

    /** Where it answers; use it as endpoint override. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Whether any endpoint is left. */
    public boolean idle() {
        return store.all(Store.Kind.ENDPOINT).isEmpty();
    }

    private void carryOutSchedules() {
        try {
            for (String endpoint : scheduler.due(Instant.now())) {
                LOG.info("the rehearsed endpoint {} deletes itself", endpoint);
                sageMaker.deleteEndpoint(endpoint);
            }
        } catch (WireException e) {
            LOG.info("an automatic deletion was refused: {}", e.text());
        } catch (IOException | RuntimeException e) {
            LOG.warn("schedules could not be carried out", e);
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Call call = Call.read(exchange);
            route(call);
        } catch (IOException e) {
            LOG.debug("the client went away", e);
        }
    }

    private void route(Call call) throws IOException {
        String target = call.header("X-Amz-Target");
        boolean form = call.header("Content-Type").startsWith("application/x-www-form-urlencoded");
        try {
            if (target.startsWith("SageMaker.")) {
                sageMaker.answer(call);
            } else if (target.startsWith("Logs_")) {
                logs.answer(call);
            } else if (RuntimeWire.takes(call)) {
                runtime.answer(call);
            } else if (SchedulerWire.takes(call)) {
                scheduler.answer(call);
            } else if (form) {
                query.answer(call);
            } else if (target.isEmpty() && call.path().length() > 1) {
                storage.answer(call);
            } else {
                throw new WireException(
                        400, "UnknownOperationException", "the rehearsal has no such service " + target);
            }
        } catch (WireException e) {
            if (form || isStorage(call, target)) {
                call.refuseXml(e, !form);
            } else {
                call.refuseJson(e);
            }
        } catch (RuntimeException e) {
            LOG.warn("a rehearsed call failed", e);
            call.refuseJson(new WireException(500, "InternalFailure", String.valueOf(e.getMessage())));
        }
    }

    private static boolean isStorage(Call call, String target) {
        return target.isEmpty() && !RuntimeWire.takes(call) && !SchedulerWire.takes(call);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        life.close();
        http.stop(0);
        threads.shutdownNow();
        store.close();
    }
}
