package unwind.app.recording;

import java.util.concurrent.CompletableFuture;
import unwind.problem.ProblemException;

/** A film that is being made. Any thread. */
public interface Take {
    /** How far it is. */
    RecordingProgress progress();

    /**
     * Takes no further picture and completes the file; a second call changes nothing. Returns at once.
     *
     * @return {@link #finished()}
     */
    CompletableFuture<Recording> stop();

    /**
     * Completes with the film, or exceptionally with a {@link ProblemException} (failed: an unwritable folder, a full disk, an
     * encoder that cannot be loaded), perhaps before {@link #stop()}. Its stages run on a thread of the recorder.
     */
    CompletableFuture<Recording> finished();
}
