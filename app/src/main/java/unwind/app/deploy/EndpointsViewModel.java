package unwind.app.deploy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.command.Command;
import unwind.app.task.EventBatch;
import unwind.app.task.TaskService;
import unwind.app.workspace.Endpoint;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Masking;
import unwind.deploy.TearDown;
import unwind.deploy.choice.TargetChoice;

/** The endpoints of ours, found by their tag, and what can be done with one. FX thread only. */
public final class EndpointsViewModel {
    private static final int LOG_LINES = 60;
    private static final String NONE = "Select an endpoint.";

    private final WorkbenchModel model;
    private final TaskService tasks;
    private final TargetPool pool;
    private final Clock clock;
    private final Supplier<TargetChoice> wanted;
    private final Supplier<Duration> autoDelete;
    private final ObservableList<EndpointRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<EndpointRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyBooleanWrapper deleting = new ReadOnlyBooleanWrapper();
    private final StepTimeline timeline;

    /** How often was asked; only the newest answer counts. */
    private long asked;

    /**
     * @param wanted target that the form names
     * @param autoDelete how long an extended endpoint lives from now
     */
    EndpointsViewModel(
            WorkbenchModel model,
            TaskService tasks,
            TargetPool pool,
            Clock clock,
            Supplier<TargetChoice> wanted,
            Supplier<Duration> autoDelete) {
        this.model = model;
        this.tasks = tasks;
        this.pool = pool;
        this.clock = clock;
        this.wanted = wanted;
        this.autoDelete = autoDelete;
        timeline = new StepTimeline(tasks.nanoClock());
        selected.subscribe(row -> {
            asking.set(false);
            refreshReason();
        });
        busy.subscribe(this::refreshReason);
    }

    private void refreshReason() {
        reason.set(
                busy.get()
                        ? "Wait until the last command is done."
                        : selected.get().isEmpty() ? NONE : "");
    }

    /** Looks again where the form points. */
    void refresh() {
        refresh(wanted.get());
    }

    void refresh(TargetChoice choice) {
        busy.set(true);
        long mine = ++asked;
        tasks.task("Look for endpoints", progress -> pool.with(choice, t -> t.endpoints()))
                .quiet()
                .onSuccess(found -> {
                    // A look that began before a later one may come back after it, and would list what was.
                    if (mine == asked) {
                        busy.set(false);
                        list(choice, found);
                    }
                })
                .onFailure(this::failed)
                .start();
    }

    /** Lists a new endpoint and selects it. */
    void show(TargetChoice choice, EndpointInfo made) {
        EndpointRow row = new EndpointRow(choice, made);
        List<EndpointRow> next = new ArrayList<>(rows);
        next.removeIf(row::same);
        next.add(row);
        rows.setAll(next);
        selected.set(Optional.of(row));
        tell("", false);
        badge();
        refresh(choice);
    }

    private void list(TargetChoice choice, List<EndpointInfo> found) {
        Optional<EndpointRow> before = selected.get();
        List<EndpointRow> next = new ArrayList<>(rows);
        next.removeIf(r -> r.target().equals(choice));
        found.forEach(info -> next.add(new EndpointRow(choice, info)));
        next.sort(Comparator.comparing(EndpointRow::rehearsal).thenComparing(EndpointRow::name));
        rows.setAll(next);
        selected.set(before.flatMap(b -> rows.stream().filter(b::same).findFirst())
                .or(() -> rows.stream().findFirst()));
        badge();
        readLog();
    }

    private void badge() {
        Instant now = clock.instant();
        Optional<EndpointRow> shown = rows.stream()
                .min(Comparator.comparing(EndpointRow::rehearsal)
                        .thenComparing(r -> !r.info().inService()));
        model.endpointProperty()
                .set(shown.map(r -> new Endpoint(
                        r.name(),
                        r.where() + (r.rehearsal() ? "" : " \u00b7 " + r.cost(now)),
                        r.info().inService())));
        model.mark(Step.DEPLOY, shown.isPresent() ? StepState.DONE : StepState.EMPTY);
    }

    private void readLog() {
        Optional<EndpointRow> row = selected.get();
        if (row.isEmpty()) {
            log.clear();
            return;
        }
        tasks.task(
                        "Read the log",
                        progress -> pool.with(
                                row.get().target(), t -> t.logTail(row.get().name(), LOG_LINES)))
                .quiet()
                .onSuccess(lines -> log.setAll(lines.stream().map(Masking::mask).toList()))
                .onFailure(failure -> log.setAll(Words.of(failure)))
                .start();
    }

    private void extend() {
        EndpointRow row = selected.get().orElseThrow();
        Duration time = autoDelete.get();
        busy.set(true);
        tasks.task("Extend " + row.name(), progress -> pool.with(row.target(), t -> t.extend(row.name(), time)))
                .onSuccess(info -> {
                    busy.set(false);
                    tell("%s deletes itself in %d minutes.".formatted(row.name(), time.toMinutes()), false);
                    refresh(row.target());
                })
                .onFailure(this::failed)
                .start();
    }

    private void delete() {
        EndpointRow row = selected.get().orElseThrow();
        asking.set(false);
        busy.set(true);
        timeline.plan(List.of());
        deleting.set(true);
        tell("Deleting %s and all that was made for it.".formatted(row.name()), false);
        EventBatch<DeploymentEvent> events = new EventBatch<>(tasks.pulse(), timeline::take);
        tasks.task(
                        "Delete " + row.name(),
                        progress -> pool.with(row.target(), t -> t.undeploy(row.name(), events::offer)))
                .writing()
                .onSuccess(end -> {
                    events.drain();
                    busy.set(false);
                    deleting.set(false);
                    deleted(row, end);
                    refresh(row.target());
                })
                .onFailure(failure -> {
                    events.drain();
                    failed(failure);
                })
                .start();
    }

    private void deleted(EndpointRow row, TearDown end) {
        String words = end.clean()
                ? "%s is deleted%s; nothing billable is left."
                        .formatted(row.name(), row.rehearsal() ? " (rehearsal)" : "")
                : "Not all is gone; delete again. Left: " + String.join("; ", end.left());
        tell(Masking.mask(words), !end.clean());
    }

    private void failed(Throwable failure) {
        busy.set(false);
        deleting.set(false);
        tell(Words.of(failure), true);
    }

    private void tell(String words, boolean bad) {
        failed.set(bad);
        message.set(words);
    }

    ObservableList<EndpointRow> rows() {
        return rows;
    }

    /** The endpoint that calls and replays go to. */
    ObjectProperty<Optional<EndpointRow>> selectedProperty() {
        return selected;
    }

    /** The newest lines of the selected endpoint's log. */
    ObservableList<String> log() {
        return log;
    }

    StepTimeline timeline() {
        return timeline;
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether an endpoint is being deleted. */
    ReadOnlyBooleanProperty deletingProperty() {
        return deleting.getReadOnlyProperty();
    }

    /** Whether the user is asked to confirm a deletion. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether something is asked of the target. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    Instant now() {
        return clock.instant();
    }

    Command refreshCommand() {
        return new Command(
                "endpoints-refresh",
                "Refresh",
                this::refresh,
                busy.map(b -> b ? "Wait until the last command is done." : ""));
    }

    Command extendCommand() {
        return new Command("endpoint-extend", "Extend", this::extend, reason.getReadOnlyProperty());
    }

    Command deleteCommand() {
        return new Command("endpoint-delete", "Delete\u2026", () -> asking.set(true), reason.getReadOnlyProperty());
    }

    Command confirmDelete() {
        return new Command("endpoint-delete-confirm", "Delete endpoint", this::delete, reason.getReadOnlyProperty());
    }

    Command keep() {
        return Command.always("endpoint-keep", "Keep it", () -> asking.set(false));
    }
}
