package unwind.serving;

import java.nio.file.Path;
import unwind.agent.ModelFiles;
import unwind.order.ExecutionTiming;

/** A servable model for tests of other packages. */
public final class ServingModelSample {
    private ServingModelSample() {}

    /** Writes it into an existing folder; it knows {@code Sessions.TICKER}. */
    public static void write(Path folder) {
        ModelFiles.write(ServingSamples.artefact(ExecutionTiming.SNAPSHOT), folder);
    }
}
