package unwind.app.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import unwind.app.task.TaskProgress;
import unwind.deploy.Check;
import unwind.deploy.CostEstimate;
import unwind.deploy.DeploymentEvent;
import unwind.deploy.DeploymentListener;
import unwind.deploy.DeploymentRequest;
import unwind.deploy.DeploymentTarget;
import unwind.deploy.EndpointInfo;
import unwind.deploy.RunNotes;
import unwind.deploy.choice.TargetChoice;
import unwind.problem.Problem;
import unwind.serving.ModelArchive;

/** A deployment as it was wanted when the user clicked: what is done for it in the background. Immutable. */
record Deployment(Backend backend, TargetChoice choice, DeployForm.Wanted wanted, Path run) {
    /** What one click on Deploy or Check looked at. */
    record Looked(List<Check> checks, CostEstimate cost, List<String> plan, boolean rehearsal) {}

    /** Looks at everything that costs nothing; makes nothing. */
    Looked look(TaskProgress progress) throws Exception {
        try (DeploymentTarget target = backend.open(choice);
                Packed packed = pack("")) {
            return new Looked(
                    target.preflight(packed.request(), listening(progress, event -> {})),
                    target.estimate(packed.request()),
                    target.plan(packed.request()),
                    target.rehearsal());
        }
    }

    /**
     * Makes the endpoint, and notes it in the run.
     *
     * @param looked the checks that were made before
     * @param withoutAutoDelete the endpoint's name where the user wants one that does not delete itself; else empty
     */
    EndpointInfo make(
            List<Check> looked, String withoutAutoDelete, TaskProgress progress, Consumer<DeploymentEvent> events)
            throws Exception {
        try (DeploymentTarget target = backend.open(choice);
                Packed packed = pack(withoutAutoDelete)) {
            return RunNotes.deploy(target, packed.request(), looked, listening(progress, events), run);
        }
    }

    private static DeploymentListener listening(TaskProgress progress, Consumer<DeploymentEvent> sink) {
        return new DeploymentListener() {
            @Override
            public void onEvent(DeploymentEvent event) {
                sink.accept(event);
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /** A packed model that goes away when it is closed. */
    private record Packed(DeploymentRequest request, Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(request.archive());
            Files.deleteIfExists(folder);
        }
    }

    private Packed pack(String withoutAutoDelete) {
        try {
            Path folder = Files.createTempDirectory("unwind-deploy");
            Path archive = folder.resolve(ModelArchive.NAME);
            return new Packed(wanted.request(archive, backend.pack(run, archive), withoutAutoDelete), folder);
        } catch (IOException e) {
            throw Problem.failed(
                    "The model could not be packed (%s).".formatted(e.getMessage()),
                    "Check that the folder for temporary files has space left.");
        }
    }
}
