package unwind.app.deploy;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.task.Lane;
import unwind.app.task.TaskService;
import unwind.deploy.Masking;

/** The newest lines of one endpoint's log. FX thread only. */
final class EndpointLog {
    private static final int LINES = 60;

    private final TaskService tasks;
    private final TargetPool pool;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private long asked;

    EndpointLog(TaskService tasks, TargetPool pool) {
        this.tasks = tasks;
        this.pool = pool;
    }

    /** Reads it anew; lines that are the same stay where they are scrolled to. */
    void read(Optional<EndpointRow> row) {
        long mine = ++asked;
        if (row.isEmpty()) {
            lines.clear();
            return;
        }
        EndpointRow of = row.get();
        tasks.task(Lane.NETWORK, "Read the log", progress -> pool.with(of.target(), t -> t.logTail(of.name(), LINES)))
                .quiet()
                .onSuccess(found -> show(mine, found.stream().map(Masking::mask).toList()))
                .onFailure(failure -> show(mine, List.of(Words.of(failure))))
                .start();
    }

    private void show(long ofQuestion, List<String> found) {
        if (ofQuestion == asked && !lines.equals(found)) {
            lines.setAll(found);
        }
    }

    ObservableList<String> lines() {
        return lines;
    }
}
