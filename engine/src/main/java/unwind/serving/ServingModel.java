package unwind.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.agent.ModelManifest;
import unwind.agent.ServingFacts;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.run.StoredModel;

/**
 * A model that can be served.
 *
 * @param sha256 of its manifest, hex
 */
public record ServingModel(ModelArtefact artefact, ServingFacts facts, String sha256) {

    /**
     * Reads a model from a run folder, a model folder, or a packed {@code model.tar.gz}.
     *
     * @throws ProblemException (data) when there is none, it is damaged, or it was stored without what serving needs
     */
    public static ServingModel load(Path place) {
        if (Files.isRegularFile(place)) {
            return ofArchive(place);
        }
        Path inRun = place.resolve(StoredModel.FOLDER);
        Path folder = Files.isDirectory(inRun) ? inRun : place;
        ModelArtefact artefact = ModelFiles.read(folder);
        ServingFacts facts = artefact.serving()
                .orElseThrow(() -> Problem.data(
                        "The model in %s was stored without the costs on validation sessions that an answer quotes (layout version %d)."
                                .formatted(folder, artefact.manifest().schemaVersion()),
                        "Train it again with this version."));
        return new ServingModel(artefact, facts, ModelFiles.contentSha256(folder));
    }

    private static ServingModel ofArchive(Path archive) {
        try {
            Path folder = Files.createTempDirectory("unwind-model");
            try {
                ModelArchive.unpack(archive, folder);
                return load(folder);
            } finally {
                Disk.deleteTree(folder);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "%s could not be unpacked (%s).".formatted(archive, e.getMessage()),
                                    "Check that the temporary folder can be written.")
                            .problem(),
                    e);
        }
    }

    public ModelManifest manifest() {
        return artefact.manifest();
    }
}
