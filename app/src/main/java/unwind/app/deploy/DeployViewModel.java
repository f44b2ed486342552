package unwind.app.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import unwind.app.command.Command;
import unwind.app.task.BackgroundTask;
import unwind.app.task.EventBatch;
import unwind.app.task.TaskService;
import unwind.deploy.Check;
import unwind.deploy.DeployerPolicy;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.EndpointInfo;
import unwind.deploy.Masking;
import unwind.deploy.choice.TargetChoice;

/** Checks, estimates, confirms and deploys. FX thread only; the work itself runs in the background. */
public final class DeployViewModel {
    /** Why the user is asked to type the endpoint's name. */
    enum Ask {
        COST,
        NO_AUTO_DELETE
    }

    private final Backend backend;
    private final TaskService tasks;
    private final DeployForm form;
    private final EndpointsViewModel endpoints;
    private final StepTimeline timeline;
    private final ObservableList<Check> checks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Boolean> failed = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Ask>> ask = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper deployReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper confirmReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<EndpointInfo>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Command check;
    private final Command deploy;
    private final Command cancel;
    private final Command confirm;
    private final Command dismiss;
    private @Nullable BackgroundTask<?> task;

    DeployViewModel(Backend backend, TaskService tasks, DeployForm form, EndpointsViewModel endpoints) {
        this.backend = backend;
        this.tasks = tasks;
        this.form = form;
        this.endpoints = endpoints;
        timeline = new StepTimeline(tasks.nanoClock());
        check = new Command("deploy-check", "Check", () -> look(false), deployReason.getReadOnlyProperty());
        deploy = new Command("deploy-run", "Deploy", () -> look(true), deployReason.getReadOnlyProperty());
        cancel = new Command(
                "deploy-cancel",
                "Cancel",
                this::cancel,
                busy.map(b -> b.isEmpty() ? "Nothing is being deployed." : ""));
        confirm = new Command("deploy-confirm", "Deploy and pay", this::confirmed, confirmReason.getReadOnlyProperty());
        dismiss = Command.always("deploy-dismiss", "Make nothing", () -> end("Nothing was made.", false));
        form.problemProperty().subscribe(this::refresh);
        form.nameProperty().subscribe(this::refresh);
        form.targetChanges().forEach(p -> p.addListener(changed -> forgetChecks()));
        typed.subscribe(this::refresh);
        busy.subscribe(this::refresh);
        ask.subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        deployReason.set(
                !busy.get().isEmpty()
                        ? busy.get()
                        : ask.get().isPresent()
                                ? "Confirm first, or make nothing."
                                : form.problemProperty().get());
        confirmReason.set(
                typed.get().strip().equals(form.nameProperty().get().strip()) ? "" : "Type the endpoint's name.");
    }

    /** What was looked at belongs to other choices now. */
    private void forgetChecks() {
        if (busy.get().isEmpty()) {
            checks.clear();
            cost.set("");
            ask.set(Optional.empty());
        }
    }

    private Deployment deployment() {
        Path run = form.runProperty().get().orElseThrow().folder().path();
        return new Deployment(backend, form.target(), form.wanted(), run);
    }

    private void look(boolean thenDeploy) {
        Deployment deployment = deployment();
        begin("The deployment is being checked.", "Packing the model and checking " + place() + ".");
        BackgroundTask<Deployment.Looked> started = tasks.task("Check the deployment", deployment::look)
                .onSuccess(looked -> looked(looked, thenDeploy))
                .onFailure(this::failed)
                .onCancelled(() -> end("Cancelled; nothing was made.", false));
        task = started.start();
    }

    private void looked(Deployment.Looked looked, boolean thenDeploy) {
        busy.set("");
        checks.setAll(looked.checks().stream().map(DeployViewModel::masked).toList());
        cost.set(Masking.mask(looked.cost().sentence()));
        timeline.plan(looked.plan());
        Optional<Check> bad = checks.stream().filter(Check::failed).findFirst();
        if (bad.isPresent()) {
            end(
                    "Nothing was made. %s: %s"
                            .formatted(bad.get().title(), bad.get().detail()),
                    true);
        } else if (!thenDeploy) {
            end("Checked: nothing stands in the way of a deployment.", false);
        } else if (looked.rehearsal()) {
            make("");
        } else {
            ask(Ask.COST);
        }
    }

    private static Check masked(Check c) {
        return new Check(c.title(), c.result(), Masking.mask(c.detail()), Masking.mask(c.remedy()));
    }

    private void ask(Ask why) {
        typed.set("");
        message.set("");
        ask.set(Optional.of(why));
    }

    private void confirmed() {
        boolean without = ask.get().equals(Optional.of(Ask.NO_AUTO_DELETE));
        ask.set(Optional.empty());
        make(without ? form.nameProperty().get().strip() : "");
    }

    private void make(String withoutAutoDelete) {
        Deployment deployment = deployment();
        made.set(Optional.empty());
        endpoints.timeline().plan(List.of());
        begin("An endpoint is being deployed.", "Deploying to " + place() + ".");
        List<Check> looked = List.copyOf(checks);
        EventBatch<DeploymentEvent> events = new EventBatch<>(tasks.pulse(), timeline::take);
        BackgroundTask<EndpointInfo> started = tasks.task(
                        "Deploy " + deployment.wanted().name(),
                        progress -> deployment.make(looked, withoutAutoDelete, progress, events::offer))
                .whenStopped(() -> "What was made so far stays: Deploy goes on from there, Delete removes it.")
                .onSuccess(info -> {
                    events.drain();
                    end(made(deployment.choice(), info), false);
                    endpoints.show(deployment.choice(), info);
                    made.set(Optional.of(info));
                })
                .onFailure(failure -> {
                    events.drain();
                    failed(failure);
                    endpoints.refresh(deployment.choice());
                    if (timeline.failedAt(DeploymentEvent.AUTO_DELETE) && withoutAutoDelete.isEmpty()) {
                        ask(Ask.NO_AUTO_DELETE);
                    }
                })
                .onCancelled(() -> {
                    events.drain();
                    end("Stopped. What was made so far stays: Deploy goes on from here, Delete removes it.", false);
                    endpoints.refresh(deployment.choice());
                });
        task = started.start();
    }

    private static String made(TargetChoice choice, EndpointInfo info) {
        return choice.target().equals(TargetChoice.LOCAL)
                ? "Rehearsal: %s is in service on this machine. Call it under Live call.".formatted(info.name())
                : "%s is in service. Call it under Live call.".formatted(info.name());
    }

    private String place() {
        return form.awsProperty().get()
                ? "AWS SageMaker in " + form.regionProperty().get()
                : "the rehearsal on this machine";
    }

    private void begin(String reason, String words) {
        ask.set(Optional.empty());
        failed.set(false);
        message.set(words);
        busy.set(reason);
    }

    private void end(String words, boolean bad) {
        busy.set("");
        ask.set(Optional.empty());
        failed.set(bad);
        message.set(words);
    }

    private void failed(Throwable failure) {
        end(Words.of(failure), true);
    }

    private void cancel() {
        if (task != null) {
            message.set("Stopping at the next safe point.");
            task.cancel();
        }
    }

    /** The least privileges that deploying to AWS needs, as an IAM policy to attach to whoever deploys. */
    String policy() {
        message.set("The policy is copied: attach it in AWS to whoever deploys.");
        return DeployerPolicy.text();
    }

    DeployForm form() {
        return form;
    }

    ObservableList<Check> checks() {
        return checks;
    }

    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    StepTimeline timeline() {
        return timeline;
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** The endpoint that the last deployment made. */
    ReadOnlyObjectProperty<Optional<EndpointInfo>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** What runs, as a reason why nothing else can; empty when nothing does. */
    ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the user must confirm by typing the endpoint's name. */
    ReadOnlyObjectProperty<Optional<Ask>> askProperty() {
        return ask.getReadOnlyProperty();
    }

    StringProperty typedProperty() {
        return typed;
    }

    Command check() {
        return check;
    }

    Command deploy() {
        return deploy;
    }

    Command cancelCommand() {
        return cancel;
    }

    Command confirm() {
        return confirm;
    }

    Command dismiss() {
        return dismiss;
    }
}
