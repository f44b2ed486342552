package unwind.app.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
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
import unwind.app.task.LatestValue;
import unwind.app.task.TaskProgress;
import unwind.app.task.TaskService;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.SessionLiquidity;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.Invocation;
import unwind.deploy.Masking;
import unwind.deploy.call.CallAnswer;
import unwind.deploy.call.CallForm;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.Replay;
import unwind.deploy.call.ScheduleLines;
import unwind.market.MarketData;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.report.chart.ExchangeClock;
import unwind.run.RunOverview;
import unwind.sim.LimitRules;

/** Feeds a recorded session to the selected endpoint and shows how the schedule is revised. FX thread only. */
public final class ReplayViewModel {
    /** Daily volume to assume where neither a model nor the data knows any, shares. */
    private static final double NO_VOLUME_KNOWN = 1e6;

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
        LatestValue<ReplayState> latest = new LatestValue<>(tasks.pulse(), s -> state.set(Optional.of(s)));
        BackgroundTask<Replay> started = tasks.task("Replay " + recorded.date(), progress -> {
                    Optional<MarketProfile> profile = run.flatMap(r -> backend.profile(r, recorded.ticker()));
                    return pool.with(
                            row.target(),
                            target -> play(
                                    new Player(target, row.name(), recorded, order, profile), progress, latest::offer));
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
                    end("Stopped.");
                });
        task = started.start();
    }

    /** What a replay needs. */
    private record Player(
            DeploymentTarget target,
            String endpoint,
            Session session,
            CallForm order,
            Optional<MarketProfile> profile) {
        /** The session as the kernel plays it; without the model's curves those of the session itself must do. */
        SessionLiquidity recorded(ExecutionTiming timing) {
            return SessionLiquidity.of(
                    session, profile.orElseGet(() -> MarketProfile.fit(List.of(session), NO_VOLUME_KNOWN)), timing);
        }

        Invocation ask(String json) {
            return target.invoke(endpoint, json);
        }

        CallAnswer answer(String json) {
            return read(ask(json));
        }

        static CallAnswer read(Invocation answer) {
            return CallAnswer.read(answer).orElseThrow(() -> refused(answer));
        }

        private static ProblemException refused(Invocation answer) {
            return Problem.failed(
                    "The endpoint answered %d. %s"
                            .formatted(
                                    answer.status(),
                                    Masking.mask(CallAnswer.error(answer).orElse(answer.body()))),
                    "Choose a session and an order that the model was trained for.");
        }
    }

    private Replay play(Player player, TaskProgress progress, Consumer<ReplayState> tell) {
        // The first question is only after the model's timing, which decides how many rows it may see.
        CallAnswer first = player.answer(CallJson.of(player.order()));
        Replay replay =
                new Replay(player.recorded(ExecutionTiming.of(first.timing())), player.order(), LimitRules.DEFAULT);
        ExchangeClock clock = ExchangeClock.of(player.session());
        while (!replay.over()) {
            progress.at(replay.minute(), replay.minutes(), "minutes");
            Invocation raw = player.ask(replay.request());
            CallAnswer answer = Player.read(raw);
            int before = replay.soldShares();
            replay.take(answer);
            int now = replay.soldShares() - before;
            String time = ExchangeClock.text(clock.x(player.session().firstMinute() + (double) replay.minute()));
            tell.accept(new ReplayState(
                    replay.minute(),
                    replay.minutes(),
                    replay.soldShares(),
                    "%s%s: %s; %,d of %,d sold; answered in %s"
                            .formatted(
                                    player.target().rehearsal() ? Words.REHEARSAL + " \u00b7 " : "",
                                    time,
                                    now == 0 ? "wait" : "sell %,d".formatted(now),
                                    replay.soldShares(),
                                    player.order().shares(),
                                    Words.millis(raw.latency())),
                    ScheduleLines.of(
                            replay,
                            answer,
                            clock,
                            player.session().firstMinute(),
                            player.profile().map(MarketProfile::volumeShares))));
            pause(progress);
        }
        return replay;
    }

    private void pause(TaskProgress progress) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < pauseMillis * 1_000_000) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            try {
                Thread.sleep(Math.min(20, Math.max(1, pauseMillis)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
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
