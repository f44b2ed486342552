package unwind.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import unwind.report.RunRecorder;
import unwind.run.UnfinishedRun;
import unwind.serving.ExampleCall;

/** Where the commands keep their runs. */
final class Recorders {
    private static final Path DEFAULT_ROOT = Path.of("runs");

    private Recorders() {}

    /** @param out the run's folder; empty for a new one under {@code runs/} */
    static RunRecorder to(Optional<Path> out) {
        return calling(out.map(folder -> RunRecorder.as(folder, Clock.systemUTC()))
                .orElseGet(() -> RunRecorder.in(DEFAULT_ROOT, Clock.systemUTC())));
    }

    /** The recorder of a training that goes on. */
    static RunRecorder of(UnfinishedRun run) {
        return calling(RunRecorder.of(run, Clock.systemUTC()));
    }

    private static RunRecorder calling(RunRecorder recorder) {
        return recorder.calling(new ExampleCall());
    }
}
