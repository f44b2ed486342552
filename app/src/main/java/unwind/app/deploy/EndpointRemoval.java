package unwind.app.deploy;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import unwind.app.task.EventBatch;
import unwind.app.task.TaskService;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.TearDown;
import unwind.deploy.choice.TargetChoice;

/** Deletes an endpoint and all that was made for it, once the user has said so twice. FX thread only. */
final class EndpointRemoval {
    private final TaskService tasks;
    private final TargetPool pool;
    private final EndpointNews news;
    private final Consumer<TargetChoice> refresh;
    private final StepTimeline timeline;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper deleting = new ReadOnlyBooleanWrapper();

    /** @param refresh looks at a target again */
    EndpointRemoval(TaskService tasks, TargetPool pool, EndpointNews news, Consumer<TargetChoice> refresh) {
        this.tasks = tasks;
        this.pool = pool;
        this.news = news;
        this.refresh = refresh;
        timeline = new StepTimeline(tasks.nanoClock());
    }

    void ask(boolean on) {
        asking.set(on);
    }

    void delete(EndpointRow row) {
        asking.set(false);
        news.begin();
        timeline.plan(List.of());
        deleting.set(true);
        news.tell("Deleting %s and all that was made for it.".formatted(row.name()), false);
        EventBatch<DeploymentEvent> events = new EventBatch<>(tasks.pulse(), timeline::take);
        tasks.task(
                        "Delete " + row.name(),
                        progress -> pool.with(row.target(), t -> t.undeploy(row.name(), events::offer)))
                .writing()
                .onSuccess(end -> {
                    events.drain();
                    deleting.set(false);
                    news.end();
                    deleted(row, end);
                    refresh.accept(row.target());
                })
                .onFailure(failure -> {
                    events.drain();
                    deleting.set(false);
                    news.failed(failure);
                })
                .start();
    }

    private void deleted(EndpointRow row, TearDown end) {
        String words = end.clean()
                ? "%s is deleted%s; nothing billable is left."
                        .formatted(row.name(), row.rehearsal() ? " (rehearsal)" : "")
                : "Not all is gone; delete again. Left: " + String.join("; ", end.left());
        news.tell(words, !end.clean());
    }

    /** Whether the user is asked to confirm. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether an endpoint is being deleted. */
    ReadOnlyBooleanProperty deletingProperty() {
        return deleting.getReadOnlyProperty();
    }

    StepTimeline timeline() {
        return timeline;
    }
}
