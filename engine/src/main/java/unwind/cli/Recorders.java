package unwind.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import unwind.report.RunRecorder;

/** Where the commands keep their runs. */
final class Recorders {
    private static final Path DEFAULT_ROOT = Path.of("runs");

    private Recorders() {}

    /** @param out the run's folder; empty for a new one under {@code runs/} */
    static RunRecorder to(Optional<Path> out) {
        return out.map(folder -> RunRecorder.as(folder, Clock.systemUTC()))
                .orElseGet(() -> RunRecorder.in(DEFAULT_ROOT, Clock.systemUTC()));
    }
}
