package unwind.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import unwind.disk.Disk;
import unwind.disk.Sha256;
import unwind.train.CheckpointFile;

/** The checkpoints of a run: one file a seed in the folder {@code checkpoint}. */
final class Checkpoints {
    private static final String SUFFIX = ".state";
    private static final String GLOB = "seed-*" + SUFFIX;

    private Checkpoints() {}

    static CheckpointFile of(Path folder, Prepared prepared, long seed) {
        return new CheckpointFile(folder.resolve("seed-" + seed + SUFFIX), fingerprint(prepared, seed));
    }

    /** Of the second training of an agent with limit prices. */
    static CheckpointFile ofLimits(Path folder, Prepared prepared, long seed) {
        return new CheckpointFile(
                folder.resolve("seed-" + seed + "-limits" + SUFFIX), fingerprint(prepared, seed) + "-limits");
    }

    /** Hash of everything that decides what is learned; the place of the data and how often to save are left out. */
    private static String fingerprint(Prepared prepared, long seed) {
        ExperimentSpec spec = prepared.spec();
        Map<String, String> agent = new TreeMap<>(spec.agent().texts());
        agent.remove("checkpointEverySteps");
        return Sha256.of(String.join(
                "\n",
                prepared.data().dataHash(),
                prepared.order().toString(),
                prepared.timing().id(),
                prepared.split().train().toString(),
                prepared.split().validate().toString(),
                new TreeMap<>(spec.order().texts()).toString(),
                spec.costPreset(),
                new TreeMap<>(spec.cost().texts()).toString(),
                agent.toString(),
                Long.toString(seed)));
    }

    static boolean any(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, GLOB)) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw Disk.unreadable(folder, e);
        }
    }

    /** How far the trainings in a folder are, in words. */
    static String progress(Path folder) {
        TreeMap<String, String> seeds = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, GLOB)) {
            for (Path file : files) {
                CheckpointFile.Head head = CheckpointFile.head(file);
                String name = file.getFileName().toString().replace(SUFFIX, "").replace('-', ' ');
                seeds.put(name, "%s at step %,d of %,d".formatted(name, head.step(), head.steps()));
            }
        } catch (IOException e) {
            throw Disk.unreadable(folder, e);
        }
        return seeds.isEmpty() ? "no checkpoint yet" : String.join(", ", seeds.values());
    }
}
