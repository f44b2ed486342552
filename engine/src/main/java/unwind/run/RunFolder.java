package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import unwind.train.TrainingEvent;

/**
 * A finished run on disk.
 *
 * @param id the folder's name
 */
public record RunFolder(String id, Path path) {
    /** {@code spec.json} as a tree. */
    public JsonNode spec() {
        return Json.read(path.resolve(SpecFile.NAME));
    }

    /** The spec, to repeat the run or to start from it. */
    public ExperimentSpec readSpec() {
        return SpecFile.read(path.resolve(SpecFile.NAME));
    }

    /** Whether its training was stopped before its end and can go on. */
    public boolean isResumable() {
        return Checkpoints.any(path.resolve(UnfinishedRun.CHECKPOINT));
    }

    /** Learned and Validated events of the training, in order. */
    public List<TrainingEvent> history() {
        return MetricsFile.read(path);
    }

    /**
     * Its model.
     *
     * @throws unwind.problem.ProblemException (data) when it is missing or damaged
     */
    public StoredModel model() {
        return StoredModel.read(path);
    }

    /** Its agent as it came out of the training, with the histories. */
    public TrainedAgent agent() {
        return model().agent(path);
    }

    /** A file of the run, e.g. {@link ResultFiles#SUMMARY}. */
    public Path file(String name) {
        return path.resolve(name);
    }
}
