package unwind.app.deploy;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.Masking;

/** The steps of a deployment or tear-down as they go by. FX thread only. */
final class StepTimeline {
    private final ObservableList<StepRow> rows = FXCollections.observableArrayList();
    private final ObservableList<StepRow> readOnly = FXCollections.unmodifiableObservableList(rows);
    private final LongSupplier nanoClock;
    private long began;

    StepTimeline(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    void plan(List<String> steps) {
        rows.setAll(steps.stream().map(StepRow::waiting).toList());
    }

    void take(List<DeploymentEvent> events) {
        events.forEach(this::take);
    }

    private void take(DeploymentEvent event) {
        String title = Masking.mask(event.step());
        int at = 0;
        while (at < rows.size() && !rows.get(at).title().equals(title)) {
            at++;
        }
        if (at == rows.size()) {
            rows.add(StepRow.waiting(title));
        }
        if (event.state() == DeploymentEvent.State.STARTED) {
            began = nanoClock.getAsLong();
        }
        rows.set(at, rows.get(at).after(event, Masking.mask(event.detail())));
    }

    /** Lets the time of the running step go on. */
    void tick() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).state() == StepRow.State.RUNNING) {
                rows.set(i, rows.get(i).at(Duration.ofNanos(nanoClock.getAsLong() - began)));
            }
        }
    }

    boolean failedAt(String title) {
        return rows.stream().anyMatch(r -> r.title().equals(title) && r.state() == StepRow.State.FAILED);
    }

    ObservableList<StepRow> rows() {
        return readOnly;
    }
}
