package unwind.app.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import unwind.app.task.TaskService;
import unwind.deploy.RunNotes;
import unwind.run.RunOverview;
import unwind.run.ServedCall;

/**
 * Keeps the last call that was answered with a schedule in the run whose model answered, where its report finds it. A call of
 * an endpoint that was not deployed from a run on this machine is kept nowhere. FX thread only.
 */
final class CallKeeper {
    private static final int OK = 200;

    private final TaskService tasks;
    private final List<RunOverview> runs;

    /** @param runs those with a model, newest first; the list is read at every call */
    CallKeeper(TaskService tasks, List<RunOverview> runs) {
        this.tasks = tasks;
        this.runs = runs;
    }

    /** @param words told on the FX thread what became of it; nothing where it was not to be kept */
    void keep(EndpointRow endpoint, ServedCall call, Consumer<String> words) {
        if (call.status() != OK) {
            return;
        }
        List<Path> folders = runs.stream().map(r -> r.folder().path()).toList();
        tasks.task("Keep the call", progress -> {
                    Optional<Path> run = RunNotes.runOf(folders, endpoint.info(), endpoint.rehearsal());
                    run.ifPresent(folder -> call.write(folder.resolve(ServedCall.FILE)));
                    return run;
                })
                .quiet()
                .writing()
                .onSuccess(run -> run.map(Path::getFileName)
                        .map("The report of run %s shows this call."::formatted)
                        .ifPresent(words))
                .onFailure(failure -> words.accept("The call was not kept for the report: " + Words.of(failure)))
                .start();
    }
}
