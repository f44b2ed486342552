package unwind.app.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import unwind.app.chart.SavePrompt;
import unwind.app.task.TaskService;
import unwind.run.ScheduleFiles;

/** Saves schedules as CSV or JSON: asks where on the FX thread, writes on another. */
public final class ScheduleSaver {
    private static final List<SavePrompt.Kind> KINDS =
            List.of(new SavePrompt.Kind("JSON for programs", "json"), new SavePrompt.Kind("CSV table", "csv"));

    private final TaskService tasks;
    private final SavePrompt prompt;

    public ScheduleSaver(TaskService tasks, SavePrompt prompt) {
        this.tasks = tasks;
        this.prompt = prompt;
    }

    /** @param onSaved told the file on the FX thread */
    void save(Window owner, NamedSchedule named, Consumer<Path> onSaved) {
        prompt.ask(owner, "Save schedule", named.fileName() + ".json", KINDS)
                .ifPresent(file -> tasks.task("Save " + file.getFileName(), progress -> {
                            write(named, file);
                            return file;
                        })
                        .writing()
                        .onSuccess(onSaved)
                        .start());
    }

    private static void write(NamedSchedule named, Path file) {
        if (file.getFileName().toString().endsWith(".csv")) {
            ScheduleFiles.writeCsv(named.schedule(), file);
        } else {
            ScheduleFiles.writePlayedJson(named.schedule(), named.timing(), named.strategyId(), file);
        }
    }
}
