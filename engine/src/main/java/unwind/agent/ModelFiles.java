package unwind.agent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.disk.Sha256;
import unwind.feature.Feature;
import unwind.feature.Normaliser;
import unwind.market.MarketProfile;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Writes and reads a model folder: {@code manifest.json}, {@code policy.bin} or {@code table.json}, {@code normaliser.json}, {@code
 * profile.json}, {@code static-schedule.json}, {@code serving.json}. A file that does not match the hash in the manifest is refused.
 */
public final class ModelFiles {
    private static final String MANIFEST = "manifest.json";
    private static final String NORMALISER = "normaliser.json";
    private static final String PROFILE = "profile.json";
    private static final String TABLE = "table.json";
    private static final String STATIC_SCHEDULE = "static-schedule.json";
    private static final String SERVING = "serving.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ModelFiles() {}

    /** @param weights share of the order in each minute of the horizon */
    private record StaticScheduleFile(int horizonMinutes, double[] weights) {}

    /** Names of the observation's entries, as the manifest lists them. */
    public static List<String> featureNames() {
        return Arrays.stream(Feature.values()).map(Enum::name).toList();
    }

    /**
     * Writes a model into an existing folder.
     *
     * @throws ProblemException (failed) when the folder cannot be written
     */
    public static void write(ModelArtefact model, Path folder) {
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            switch (model.policy()) {
                case PolicyNetwork network -> files.put(PolicyFile.NAME, PolicyFile.bytes(network));
                case LimitTable table -> files.put(TABLE, JSON.writeValueAsBytes(table));
            }
            files.put(NORMALISER, JSON.writeValueAsBytes(model.normaliser()));
            files.put(PROFILE, JSON.writeValueAsBytes(model.profiles()));
            files.put(
                    STATIC_SCHEDULE,
                    JSON.writeValueAsBytes(
                            new StaticScheduleFile(model.staticWeights().length, model.staticWeights())));
            if (model.serving().isPresent()) {
                files.put(SERVING, JSON.writeValueAsBytes(model.serving().get()));
            }
            Map<String, String> hashes = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
                hashes.put(file.getKey(), Sha256.of(file.getValue()));
            }
            Files.write(
                    folder.resolve(MANIFEST),
                    JSON.writeValueAsBytes(model.manifest().withFiles(hashes)));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The model could not be written to %s (%s).".formatted(folder, e.getMessage()),
                                    "Check that the folder can be written and has space left.")
                            .problem(),
                    e);
        }
    }

    /**
     * Reads a model folder.
     *
     * @throws ProblemException (data) when a file is missing, damaged or of another version
     */
    public static ModelArtefact read(Path folder) {
        ModelManifest manifest = parse(folder, MANIFEST, bytes(folder, MANIFEST), new TypeReference<>() {});
        if (manifest.schemaVersion() < ModelManifest.OLDEST_SCHEMA_VERSION
                || manifest.schemaVersion() > ModelManifest.SCHEMA_VERSION) {
            throw Problem.data(
                    "The model in %s has layout version %d; this program reads versions %d to %d."
                            .formatted(
                                    folder,
                                    manifest.schemaVersion(),
                                    ModelManifest.OLDEST_SCHEMA_VERSION,
                                    ModelManifest.SCHEMA_VERSION),
                    "Train it again with this version.");
        }
        if (!manifest.features().equals(featureNames())) {
            throw Problem.data(
                    "The model in %s sees other features than this program computes.".formatted(folder),
                    "Train it again with this version.");
        }
        StaticScheduleFile schedule =
                parse(folder, STATIC_SCHEDULE, checked(folder, STATIC_SCHEDULE, manifest), new TypeReference<>() {});
        Normaliser normaliser =
                parse(folder, NORMALISER, checked(folder, NORMALISER, manifest), new TypeReference<>() {});
        Map<String, MarketProfile> profiles =
                parse(folder, PROFILE, checked(folder, PROFILE, manifest), new TypeReference<>() {});
        return new ModelArtefact(
                manifest,
                policy(folder, manifest),
                normaliser,
                profiles,
                schedule.weights(),
                serving(folder, manifest));
    }

    private static Optional<ServingFacts> serving(Path folder, ModelManifest manifest) {
        return manifest.fileSha256().containsKey(SERVING)
                ? Optional.of(parse(folder, SERVING, checked(folder, SERVING, manifest), new TypeReference<>() {}))
                : Optional.empty();
    }

    /**
     * What names a model's content: the sha256 of its manifest, which holds the hash of every other file.
     *
     * @return hex
     */
    public static String contentSha256(Path folder) {
        return Sha256.of(bytes(folder, MANIFEST));
    }

    private static AgentPolicy policy(Path folder, ModelManifest manifest) {
        return manifest.fileSha256().containsKey(TABLE)
                ? parse(folder, TABLE, checked(folder, TABLE, manifest), new TypeReference<LimitTable>() {})
                : PolicyFile.parse(checked(folder, PolicyFile.NAME, manifest), PolicyFile.NAME);
    }

    private static byte[] checked(Path folder, String name, ModelManifest manifest) {
        byte[] bytes = bytes(folder, name);
        if (!Sha256.of(bytes).equals(manifest.fileSha256().get(name))) {
            throw Problem.data(
                    "%s does not match the hash that its manifest states.".formatted(folder.resolve(name)),
                    "The model was changed or damaged: train or copy it again.");
        }
        return bytes;
    }

    private static byte[] bytes(Path folder, String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.data(
                                    "The model file %s cannot be read.".formatted(folder.resolve(name)),
                                    "Name a folder that holds a complete model, such as RUN/model.")
                            .problem(),
                    e);
        }
    }

    private static <T> T parse(Path folder, String name, byte[] bytes, TypeReference<T> type) {
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw damaged(folder, name, e);
        }
    }

    private static ProblemException damaged(Path folder, String name, IOException cause) {
        return new ProblemException(
                Problem.data(
                                "%s is not a readable model file.".formatted(folder.resolve(name)),
                                "The model is damaged: train or copy it again.")
                        .problem(),
                cause);
    }
}
