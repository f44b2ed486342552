package unwind.app.deploy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import unwind.app.task.TaskService;
import unwind.app.workspace.CostChoice;
import unwind.app.workspace.WindowState;
import unwind.app.workspace.WorkbenchModel;
import unwind.cost.CostPresets;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.choice.TargetChoice;
import unwind.market.MarketProfile;
import unwind.run.AgentParams;
import unwind.run.RunFolder;
import unwind.run.RunOverview;
import unwind.run.StoredModel;

/** The models of the screen over fake targets, with one run that can be deployed. */
final class DeployFixture implements Backend {
    final FakeTarget local = new FakeTarget(true);
    final FakeTarget aws = new FakeTarget(false);
    final WorkbenchModel model = new WorkbenchModel(
            CostChoice.defaultsOf(CostPresets.byId(CostPresets.DEFAULT_ID)), AgentParams.PARAMS.defaults());
    final ObservableList<RunOverview> kept = FXCollections.observableArrayList();
    final WindowState window;
    final DeployModels models;
    Instant now = Instant.parse("2026-01-05T11:00:00Z");
    Optional<URI> rehearsal = Optional.of(URI.create("http://127.0.0.1:4444/"));
    boolean inUse = true;

    DeployFixture(TaskService tasks, Path runs) {
        this(tasks, runs, new WindowState());
    }

    DeployFixture(TaskService tasks, Path runs, WindowState window) {
        this.window = window;
        try {
            Path folder = Files.createDirectories(runs.resolve("2026-01-02T10-00-00Z-syn-0001"));
            Files.createDirectories(folder.resolve(StoredModel.FOLDER));
            kept.add(new RunOverview(
                    new RunFolder("2026-01-02T10-00-00Z-syn-0001", folder),
                    FakeTarget.MADE,
                    model.spec(),
                    "SYN",
                    "",
                    0,
                    List.of()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        models = new DeployModels(
                model, tasks, this, ((InstantSource) () -> now).withZone(ZoneOffset.UTC), kept, window);
    }

    @Override
    public DeploymentTarget open(TargetChoice choice) {
        return choice.target().equals(TargetChoice.AWS) ? aws : local;
    }

    @Override
    public String pack(Path run, Path archive) {
        return "abc";
    }

    @Override
    public Optional<URI> rehearsal() {
        return rehearsal;
    }

    @Override
    public boolean isRehearsalInUse() {
        return inUse;
    }

    @Override
    public Optional<MarketProfile> profile(Path run, String ticker) {
        return Optional.empty();
    }
}
