package unwind.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.agent.ModelManifest;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.train.TrainingEvent;

/**
 * The trained agent of a run folder, read back.
 *
 * @param model {@code model/}: the policy that was best on validation, with the static schedule that is the run's answer
 * @param seeds {@code model-seedN/} in the order of seeds; empty where one agent was trained
 */
public record StoredModel(ModelArtefact model, List<ModelArtefact> seeds) {
    /** Name of the model's folder in a run folder. */
    public static final String FOLDER = "model";
    /** What the folders of single seeds begin with. */
    public static final String SEED_PREFIX = FOLDER + "-seed";

    public StoredModel {
        seeds = List.copyOf(seeds);
    }

    /** @throws unwind.problem.ProblemException (data) when a model is missing or damaged */
    public static StoredModel read(Path run) {
        if (UnfinishedRun.is(run)) {
            throw UnfinishedRun.notWhole(run);
        }
        List<ModelArtefact> seeds = new ArrayList<>();
        if (Files.isDirectory(run)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(run, SEED_PREFIX + "*")) {
                for (Path folder : folders) {
                    seeds.add(ModelFiles.read(folder));
                }
            } catch (IOException e) {
                throw Disk.unreadable(run, e);
            }
        }
        seeds.sort(Comparator.comparingLong(m -> m.manifest().seed()));
        StoredModel stored = new StoredModel(ModelFiles.read(run.resolve(FOLDER)), seeds);
        if (!seeds.isEmpty()
                && seeds.stream()
                        .noneMatch(s -> s.policy().equals(stored.model().policy()))) {
            throw Problem.data(
                    "The model in %s is none of the seeds beside it.".formatted(run.resolve(FOLDER)),
                    "The run folder was changed: copy it again, or train again.");
        }
        return stored;
    }

    public ModelManifest manifest() {
        return model.manifest();
    }

    /** Which agent it is: what its training was asked for, or where that is not stored, what its policy belongs to. */
    AgentKind kind() {
        return Optional.ofNullable(manifest().agentParameters().get(AgentKind.KEY))
                .map(AgentKind::of)
                .orElseGet(() -> AgentKind.of(model.policy(), model.normaliser()));
    }

    /** Place in {@link #seeds} of the one that {@link #model} holds. */
    int shown() {
        return seeds.stream().map(ModelArtefact::policy).toList().indexOf(model.policy());
    }

    /**
     * The agent as it came out of its training.
     *
     * @param run folder that holds its histories
     */
    TrainedAgent agent(Path run) {
        return new TrainedAgent(
                kind(),
                model.policy(),
                model.normaliser(),
                model.staticWeights(),
                manifest().bestStep(),
                MetricsFile.read(run),
                false,
                seeds.stream().map(s -> seed(run, s)).toList());
    }

    private static SeedAgent seed(Path run, ModelArtefact stored) {
        ModelManifest manifest = stored.manifest();
        List<TrainingEvent> history = MetricsFile.readSeed(run, manifest.seed());
        double validationBps = history.stream()
                .filter(TrainingEvent.Validated.class::isInstance)
                .map(TrainingEvent.Validated.class::cast)
                .filter(v -> v.step() == manifest.bestStep())
                .mapToDouble(TrainingEvent.Validated::costBps)
                .findFirst()
                .orElse(Double.NaN);
        return new SeedAgent(
                manifest.seed(), stored.policy(), stored.staticWeights(), manifest.bestStep(), validationBps, history);
    }
}
