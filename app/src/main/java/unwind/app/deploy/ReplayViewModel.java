package unwind.app.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.task.BackgroundTask;
import unwind.app.task.Lane;
import unwind.app.task.LatestValue;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.Replay;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.run.RunOverview;

/** Feeds a recorded session to the selected endpoint and shows how the schedule is revised. FX thread only. */
public final class ReplayViewModel {
    /** How many recorded minutes pass in a second. */
    enum Speed {
        SLOW("1 min/s", 1),
        STEADY("5 min/s", 5),
        FAST("20 min/s", 20),
        UNLIMITED("As fast as it answers", 0);

        private final String label;
        private final int perSecond;

        Speed(String label, int perSecond) {
            this.label = label;
            this.perSecond = perSecond;
        }

        String label() {
            return label;
        }

        long pauseMillis() {
            return perSecond == 0 ? 0 : 1000L / perSecond;
        }
    }

    private final TaskService tasks;
    private final Backend backend;
    private final TargetPool pool;
    private final CallViewModel call;
    private final EndpointsViewModel endpoints;
    private final DeployForm form;
    private final ObservableList<Session> sessions = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Session>> session = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.STEADY);
    private final ReadOnlyObjectWrapper<Optional<ReplayState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper startReason = new ReadOnlyStringWrapper("");
    private final Command start;
    private final Command stop;
    private volatile long pauseMillis = Speed.STEADY.pauseMillis();
    private @Nullable BackgroundTask<?> task;
    /** Tells the replays apart. */
    private long turn;

    ReplayViewModel(
            WorkbenchModel model,
            TaskService tasks,
            Backend backend,
            TargetPool pool,
            CallViewModel call,
            DeployForm form,
            EndpointsViewModel endpoints) {
        this.tasks = tasks;
        this.backend = backend;
        this.pool = pool;
        this.call = call;
        this.form = form;
        this.endpoints = endpoints;
        start = new Command("replay-start", "Replay", this::start, startReason.getReadOnlyProperty());
        stop = new Command("replay-stop", "Stop", this::stop, running.map(r -> r ? "" : "No session is replayed."));
        speed.subscribe(s -> pauseMillis = s.pauseMillis());
        model.dataProperty().subscribe(this::list);
        session.subscribe(this::refresh);
        running.subscribe(this::refresh);
        endpoints.selectedProperty().subscribe(this::refresh);
        call.formProblemProperty().subscribe(this::refresh);
        refresh();
    }

    private void list(Optional<MarketData> data) {
        List<Session> all = data.map(MarketData::sessions).orElse(List.of());
        sessions.setAll(all);
        session.set(all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    private void refresh() {
        startReason.set(reason());
    }

    private String reason() {
        if (running.get()) {
            return "A session is being replayed.";
        }
        if (session.get().isEmpty()) {
            return "There is no recorded session: load data in step 1.";
        }
        Optional<EndpointRow> row = endpoints.selectedProperty().get();
        if (row.isEmpty() || !row.get().info().inService()) {
            return "There is no endpoint in service: deploy one, or select it above.";
        }
        return call.formProblemProperty().get();
    }

    private void start() {
        Session recorded = session.get().orElseThrow();
        EndpointRow row = endpoints.selectedProperty().get().orElseThrow();
        CallForm asked = CallJson.read(call.jsonProperty().get());
        CallForm order = new CallForm(recorded.ticker(), asked.shares(), asked.horizonMinutes());
        Optional<Path> run = form.runProperty().get().map(RunOverview::folder).map(f -> f.path());
        state.set(Optional.empty());
        running.set(true);
        message.set("%sreplaying %s %s to %s."
                .formatted(row.rehearsal() ? "Rehearsal: " : "", recorded.ticker(), recorded.date(), row.name()));
        long mine = ++turn;
        LatestValue<ReplayState> latest = new LatestValue<>(tasks.pulse(), now -> take(mine, now));
        BackgroundTask<Replay> started = tasks.task(Lane.NETWORK, "Replay " + recorded.date(), progress -> {
                    Optional<MarketProfile> profile = run.flatMap(r -> backend.profile(r, recorded.ticker()));
                    return pool.with(
                            row.target(),
                            target -> new ReplayPlayer(target, row.name(), recorded, order, profile)
                                    .play(progress, () -> pauseMillis, latest::offer));
                })
                .unit("minutes")
                .onSuccess(done -> {
                    latest.drain();
                    end("Replayed %d minutes; %,d of %,d shares sold."
                            .formatted(done.minute(), done.soldShares(), order.shares()));
                })
                .onFailure(failure -> {
                    latest.drain();
                    end(Words.of(failure));
                })
                .onCancelled(() -> {
                    latest.drain();
                    turn++;
                    end(stopped());
                });
        task = started.start();
    }

    /** An answer that comes in after the replay was stopped is dropped. */
    private void take(long ofTurn, ReplayState now) {
        if (ofTurn == turn) {
            state.set(Optional.of(now));
        }
    }

    private String stopped() {
        return state.get()
                .map(s -> "Stopped after minute %d of %d with %,d shares sold. Replay begins anew."
                        .formatted(s.minute(), s.minutes(), s.soldShares()))
                .orElse("Stopped before the first answer. Replay begins anew.");
    }

    private void stop() {
        if (task != null) {
            task.cancel();
        }
    }

    private void end(String words) {
        running.set(false);
        message.set(words);
    }

    /** Recorded sessions of the loaded data, by date. */
    ObservableList<Session> sessions() {
        return sessions;
    }

    ObjectProperty<Optional<Session>> sessionProperty() {
        return session;
    }

    ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    ReadOnlyObjectProperty<Optional<ReplayState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    Command startCommand() {
        return start;
    }

    Command stopCommand() {
        return stop;
    }
}
