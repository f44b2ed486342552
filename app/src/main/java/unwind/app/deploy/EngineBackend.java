package unwind.app.deploy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import unwind.agent.ModelFiles;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.choice.RehearsalHost;
import unwind.deploy.choice.TargetChoice;
import unwind.deploy.choice.Targets;
import unwind.disk.Sha256;
import unwind.market.MarketProfile;
import unwind.problem.ProblemException;
import unwind.run.StoredModel;
import unwind.serving.ModelArchive;

/** The engine as it is. */
public final class EngineBackend implements Backend {
    private final Path stateFolder;

    /** @param stateFolder where the rehearsal keeps its state */
    public EngineBackend(Path stateFolder) {
        this.stateFolder = stateFolder;
    }

    @Override
    public DeploymentTarget open(TargetChoice choice) {
        return Targets.open(choice, stateFolder, Targets.BASE_IMAGE);
    }

    @Override
    public String pack(Path run, Path archive) {
        ModelArchive.pack(run, archive);
        return Sha256.of(archive);
    }

    @Override
    public Optional<URI> rehearsal() {
        return new RehearsalHost(stateFolder).running();
    }

    @Override
    public boolean isRehearsalInUse() {
        return new RehearsalHost(stateFolder).hasEndpoints();
    }

    @Override
    public Optional<MarketProfile> profile(Path run, String ticker) {
        try {
            return Optional.ofNullable(
                    ModelFiles.read(run.resolve(StoredModel.FOLDER)).profiles().get(ticker));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }
}
