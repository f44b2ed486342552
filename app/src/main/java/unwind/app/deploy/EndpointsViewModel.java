package unwind.app.deploy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import unwind.app.command.Command;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.app.workspace.Endpoint;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.deploy.EndpointInfo;
import unwind.deploy.choice.TargetChoice;

/** The endpoints of ours, found by their tag, and what can be done with one. FX thread only. */
public final class EndpointsViewModel {
    private static final String NONE = "Select an endpoint.";

    private final WorkbenchModel model;
    private final TaskService tasks;
    private final TargetPool pool;
    private final Clock clock;
    private final Supplier<TargetChoice> wanted;
    private final Supplier<Duration> autoDelete;
    private final ObservableList<EndpointRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<EndpointRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final EndpointLog log;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ObservableSet<TargetChoice> looked = FXCollections.observableSet(new LinkedHashSet<>());
    private final EndpointNews news = new EndpointNews();
    private final EndpointRemoval removal;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(NONE);

    /** How often each target was asked; only its newest answer counts. */
    private final Map<TargetChoice, Long> asked = new HashMap<>();

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
        removal = new EndpointRemoval(tasks, pool, news, this::refresh);
        log = new EndpointLog(tasks, pool);
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        selected.subscribe((was, is) -> {
            if (!same(was, is)) {
                removal.ask(false);
                log.read(is);
            }
            refreshReason();
        });
        news.busyProperty().subscribe(this::refreshReason);
    }

    private void refreshReason() {
        reason.set(
                news.busyProperty().get()
                        ? "Wait until the last command is done."
                        : selected.get().isEmpty() ? NONE : "");
    }

    /** Looks again where the form points. */
    void refresh() {
        refresh(wanted.get());
    }

    void refresh(TargetChoice choice) {
        news.begin();
        long mine = asked.merge(choice, 1L, Long::sum);
        tasks.task(Lane.NETWORK, "Look for endpoints", progress -> pool.endpoints(choice))
                .quiet()
                .onSuccess(found -> {
                    // A look that began before a later one may come back after it, and would list what was.
                    if (mine == asked.getOrDefault(choice, 0L)) {
                        news.end();
                        seen(choice, found);
                    }
                })
                .onFailure(news::failed)
                .start();
    }

    /**
     * Looks again without being asked to: nothing is disabled meanwhile, and a rehearsal is not started for it.
     *
     * @param done told whether it could be seen
     */
    void lookAgain(TargetChoice choice, Consumer<Boolean> done) {
        long mine = asked.merge(choice, 1L, Long::sum);
        boolean known = known(choice);
        tasks.task(Lane.NETWORK, "Look for endpoints again", progress -> pool.seen(choice, known))
                .quiet()
                .onSuccess(found -> {
                    if (mine == asked.getOrDefault(choice, 0L)) {
                        seen(choice, found);
                    }
                    done.accept(true);
                })
                .onFailure(failure -> {
                    if (mine == asked.getOrDefault(choice, 0L)) {
                        news.stale(failure);
                    }
                    done.accept(false);
                })
                .onCancelled(() -> done.accept(false))
                .start();
    }

    private void seen(TargetChoice choice, List<EndpointInfo> found) {
        list(choice, found);
        looked.add(choice);
        news.fresh();
    }

    /** Whether endpoints of ours were there when it was looked last. */
    boolean known(TargetChoice choice) {
        return rows.stream().anyMatch(r -> r.target().equals(choice));
    }

    /** Lets the costs and times grow that grow by themselves. */
    void tick() {
        now.set(clock.instant());
        badge();
    }

    /** Lists a new endpoint and selects it. */
    void show(TargetChoice choice, EndpointInfo made) {
        EndpointRow row = new EndpointRow(choice, made);
        List<EndpointRow> next = new ArrayList<>(rows);
        next.removeIf(row::same);
        next.add(row);
        rows.setAll(next);
        selected.set(Optional.of(row));
        news.tell("", false);
        badge();
        refresh(choice);
    }

    private void list(TargetChoice choice, List<EndpointInfo> found) {
        Optional<EndpointRow> before = selected.get();
        List<EndpointRow> next = new ArrayList<>(rows);
        next.removeIf(r -> r.target().equals(choice));
        found.forEach(info -> next.add(new EndpointRow(choice, info)));
        next.sort(Comparator.comparing(EndpointRow::rehearsal).thenComparing(EndpointRow::name));
        if (!rows.equals(next)) {
            rows.setAll(next);
        }
        selected.set(before.flatMap(b -> rows.stream().filter(b::same).findFirst())
                .or(() -> rows.stream().findFirst()));
        badge();
        if (same(before, selected.get())) {
            log.read(selected.get());
        }
    }

    private static boolean same(Optional<EndpointRow> one, Optional<EndpointRow> other) {
        return one.isPresent() && other.isPresent() && one.get().same(other.get());
    }

    private void badge() {
        List<EndpointInfo> charged =
                rows.stream().filter(r -> !r.rehearsal()).map(EndpointRow::info).toList();
        Optional<EndpointRow> shown = rows.stream()
                .min(Comparator.comparing(EndpointRow::rehearsal)
                        .thenComparing(r -> !r.info().inService()));
        model.endpointProperty()
                .set(shown.map(r -> new Endpoint(
                        r.name(),
                        r.where() + (r.rehearsal() ? "" : " \u00b7 " + Words.cost(charged, clock.instant())),
                        r.info().inService())));
        model.mark(Step.DEPLOY, shown.isPresent() ? StepState.DONE : StepState.EMPTY);
    }

    private void extend() {
        EndpointRow row = selected.get().orElseThrow();
        Duration time = autoDelete.get();
        news.begin();
        tasks.task("Extend " + row.name(), progress -> pool.with(row.target(), t -> t.extend(row.name(), time)))
                .onSuccess(info -> {
                    news.end();
                    news.tell("%s deletes itself in %d minutes.".formatted(row.name(), time.toMinutes()), false);
                    refresh(row.target());
                })
                .onFailure(news::failed)
                .start();
    }

    /** Where it has been looked in this session. */
    ObservableSet<TargetChoice> looked() {
        return looked;
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
        return log.lines();
    }

    StepTimeline timeline() {
        return removal.timeline();
    }

    ReadOnlyStringProperty messageProperty() {
        return news.messageProperty();
    }

    ReadOnlyBooleanProperty failedProperty() {
        return news.failedProperty();
    }

    /** Whether an endpoint is being deleted. */
    ReadOnlyBooleanProperty deletingProperty() {
        return removal.deletingProperty();
    }

    /** Whether the user is asked to confirm a deletion. */
    ReadOnlyBooleanProperty askingProperty() {
        return removal.askingProperty();
    }

    /** Whether something is asked of the target. */
    ReadOnlyBooleanProperty busyProperty() {
        return news.busyProperty();
    }

    /** The time that costs and expiries are told for. */
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    Command refreshCommand() {
        return new Command(
                "endpoints-refresh",
                "Refresh",
                this::refresh,
                news.busyProperty().map(b -> b ? "Wait until the last command is done." : ""));
    }

    Command extendCommand() {
        return new Command("endpoint-extend", "Extend", this::extend, reason.getReadOnlyProperty());
    }

    Command deleteCommand() {
        return new Command("endpoint-delete", "Delete\u2026", () -> removal.ask(true), reason.getReadOnlyProperty());
    }

    Command confirmDelete() {
        return new Command(
                "endpoint-delete-confirm",
                "Delete endpoint",
                () -> removal.delete(selected.get().orElseThrow()),
                reason.getReadOnlyProperty());
    }

    Command keep() {
        return Command.always("endpoint-keep", "Keep it", () -> removal.ask(false));
    }
}
