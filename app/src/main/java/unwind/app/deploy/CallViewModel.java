package unwind.app.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.task.BackgroundTask;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.deploy.Invocation;
import unwind.deploy.Masking;
import unwind.deploy.RunNotes;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.Snippets;
import unwind.market.MarketProfile;
import unwind.problem.ProblemException;
import unwind.run.RunOverview;
import unwind.run.ServedCall;

/** The live call: form and JSON in step, the answer, the history, the latencies of this session. FX thread only. */
public final class CallViewModel {
    private static final int KEPT = 200;

    private final TaskService tasks;
    private final Backend backend;
    private final TargetPool pool;
    private final Clock clock;
    private final EndpointsViewModel endpoints;
    private final CallKeeper keeper;
    private final StringProperty ticker = new SimpleStringProperty("AAPL");
    private final StringProperty shares = new SimpleStringProperty("1000");
    private final StringProperty horizon = new SimpleStringProperty("390");
    private final StringProperty json = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper formProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sendReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper latency = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sending = new ReadOnlyStringWrapper("");
    private final ObservableList<CallRecord> history = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<CallRecord>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<double[]>> usualVolume = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Command send;
    private final Command cancel;
    private Optional<RunOverview> run = Optional.empty();
    private boolean following;
    private @Nullable BackgroundTask<?> task;

    CallViewModel(
            TaskService tasks,
            Backend backend,
            TargetPool pool,
            Clock clock,
            DeployForm form,
            EndpointsViewModel ends,
            CallKeeper keeper) {
        this.tasks = tasks;
        this.backend = backend;
        this.pool = pool;
        this.clock = clock;
        this.endpoints = ends;
        this.keeper = keeper;
        send = new Command("call-send", "Send", this::send, sendReason.getReadOnlyProperty());
        cancel = new Command(
                "call-cancel", "Abort", this::cancel, sending.map(s -> s.isEmpty() ? "No call is under way." : ""));
        json.set(CallJson.of(new CallForm("AAPL", 1000, 390)));
        ticker.subscribe((was, is) -> formChanged());
        shares.subscribe((was, is) -> formChanged());
        horizon.subscribe((was, is) -> formChanged());
        json.subscribe((was, is) -> jsonChanged());
        form.runProperty().subscribe(this::fill);
        endpoints.selectedProperty().subscribe(this::refresh);
        sending.subscribe(this::refresh);
        refresh();
    }

    /** The order that the run's model was trained for is the first one to ask for. */
    private void fill(Optional<RunOverview> chosen) {
        run = chosen;
        chosen.ifPresent(r -> {
            var order = r.spec().order();
            json.set(CallJson.with(
                    json.get(), new CallForm(r.ticker(), order.integer("shares"), order.integer("horizonMinutes"))));
            readUsualVolume();
        });
    }

    private void readUsualVolume() {
        Path folder = run.orElseThrow().folder().path();
        String wanted = ticker.get();
        tasks.task(
                        "Read the usual volume",
                        progress -> backend.profile(folder, wanted).map(MarketProfile::volumeShares))
                .quiet()
                .onSuccess(usualVolume::set)
                .start();
    }

    private void formChanged() {
        if (following) {
            return;
        }
        try {
            CallForm form = new CallForm(
                    ticker.get().strip(),
                    Integer.parseInt(shares.get().strip()),
                    Integer.parseInt(horizon.get().strip()));
            follow(() -> json.set(CallJson.with(json.get(), form)));
            formProblem.set("");
        } catch (NumberFormatException e) {
            formProblem.set("Shares and horizon are whole numbers.");
        }
    }

    private void jsonChanged() {
        if (following) {
            return;
        }
        try {
            CallForm form = CallJson.read(json.get());
            follow(() -> {
                ticker.set(form.ticker());
                shares.set(Integer.toString(form.shares()));
                horizon.set(Integer.toString(form.horizonMinutes()));
            });
            formProblem.set("");
        } catch (ProblemException e) {
            // An incomplete request may be sent on purpose, to see what the endpoint says of it.
            formProblem.set(e.problem().message());
        }
    }

    private void follow(Runnable change) {
        following = true;
        try {
            change.run();
        } finally {
            following = false;
        }
    }

    private void refresh() {
        sendReason.set(
                !sending.get().isEmpty()
                        ? sending.get()
                        : endpoints
                                .selectedProperty()
                                .get()
                                .map(row -> row.info().inService()
                                        ? ""
                                        : "%s is %s."
                                                .formatted(
                                                        row.name(), row.info().status()))
                                .orElse("There is no endpoint to call: deploy one, or select it above."));
    }

    /** What came, and as a run keeps it. */
    private record Answered(Invocation answer, ServedCall kept) {}

    private void send() {
        EndpointRow row = endpoints.selectedProperty().get().orElseThrow();
        String body = json.get();
        sending.set("A call is under way.");
        message.set("Calling %s.".formatted(row.name()));
        task = tasks.task(
                        Lane.NETWORK,
                        "Call " + row.name(),
                        progress -> pool.with(row.target(), t -> {
                            Invocation answer = t.invoke(row.name(), body);
                            return new Answered(answer, RunNotes.call(t, row.name(), body, answer, clock));
                        }))
                .onSuccess(answered -> {
                    sending.set("");
                    message.set("");
                    take(CallRecord.of(clock.instant(), row, body, answered.answer()));
                    keeper.keep(row, answered.kept(), message::set);
                })
                .onFailure(failure -> {
                    sending.set("");
                    message.set(Words.of(failure));
                })
                .onCancelled(() -> {
                    sending.set("");
                    message.set("Aborted: %s may have answered, but nobody listens any more. Send asks again."
                            .formatted(row.name()));
                })
                .start();
    }

    private void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    private void take(CallRecord call) {
        history.addFirst(call);
        if (history.size() > KEPT) {
            history.removeLast();
        }
        shown.set(Optional.of(call));
        double[] millis = history.stream()
                .mapToDouble(c -> c.answer().latency().toNanos() / 1e6)
                .sorted()
                .toArray();
        latency.set("Latency of %d call%s: p50 %.1f, p95 %.1f, p99 %.1f ms"
                .formatted(
                        millis.length,
                        millis.length == 1 ? "" : "s",
                        percentile(millis, 0.50),
                        percentile(millis, 0.95),
                        percentile(millis, 0.99)));
    }

    /** Nearest rank: the smallest value that at least the fraction does not exceed. */
    static double percentile(double[] sorted, double fraction) {
        int rank = (int) Math.ceil(fraction * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    /**
     * Makes the call as text to copy.
     *
     * @param use told on the FX thread
     */
    void snippet(Snippets.Kind kind, Consumer<String> use) {
        Optional<EndpointRow> row = endpoints.selectedProperty().get();
        if (row.isEmpty()) {
            message.set("Select an endpoint first.");
            return;
        }
        String body = json.get();
        tasks.task("Copy the call", progress -> row.get().rehearsal() ? backend.rehearsal() : Optional.<URI>empty())
                .quiet()
                .onSuccess(uri -> {
                    if (row.get().rehearsal() && uri.isEmpty()) {
                        message.set("The rehearsal does not run any more: deploy again.");
                        return;
                    }
                    use.accept(new Snippets(
                                    row.get().name(),
                                    row.get().target().region(),
                                    row.get().target().profile(),
                                    body,
                                    uri)
                            .text(kind));
                    message.set(
                            "Copied as %s%s.".formatted(kind.label(), row.get().rehearsal() ? " (rehearsal)" : ""));
                })
                .onFailure(failure -> message.set(Words.of(failure)))
                .start();
    }

    /** Takes a former request up again. */
    void again(CallRecord call) {
        json.set(call.request());
        shown.set(Optional.of(call));
    }

    StringProperty tickerProperty() {
        return ticker;
    }

    StringProperty sharesProperty() {
        return shares;
    }

    StringProperty horizonProperty() {
        return horizon;
    }

    StringProperty jsonProperty() {
        return json;
    }

    /** Why form and JSON are not in step; empty when they are. */
    ReadOnlyStringProperty formProblemProperty() {
        return formProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Percentiles of the calls of this session. */
    ReadOnlyStringProperty latencyProperty() {
        return latency.getReadOnlyProperty();
    }

    /** Newest first. */
    ObservableList<CallRecord> history() {
        return history;
    }

    ObjectProperty<Optional<CallRecord>> shownProperty() {
        return shown;
    }

    /** Usual volume by minute of day, for VWAP. */
    ReadOnlyObjectProperty<Optional<double[]>> usualVolumeProperty() {
        return usualVolume.getReadOnlyProperty();
    }

    /** The request as it is shown and logged. */
    String maskedJson() {
        return Masking.mask(json.get());
    }

    Command sendCommand() {
        return send;
    }

    Command cancelCommand() {
        return cancel;
    }
}
