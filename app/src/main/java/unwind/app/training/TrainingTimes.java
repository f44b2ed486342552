package unwind.app.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.run.UnfinishedRun;

/**
 * When a training's curves got their points, kept beside its checkpoints for as long as those are: one line
 * {@code seed,step,seconds} a point. Times are no part of a training's history, which is the same to the bit wherever it is
 * trained, so they have a file of their own; without it only the time axis is missing. Used on the training's thread.
 */
final class TrainingTimes {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingTimes.class);
    private static final String NAME = "times.csv";

    private final Path file;
    private final Map<Long, NavigableMap<Long, Double>> known = new HashMap<>();
    private boolean writable = true;

    private TrainingTimes(Path file) {
        this.file = file;
    }

    /** Those of a training that begins or goes on. */
    static TrainingTimes of(UnfinishedRun run) {
        TrainingTimes times = new TrainingTimes(run.checkpoints().resolve(NAME));
        times.read();
        return times;
    }

    private void read() {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Files.readAllLines(file).forEach(this::read);
        } catch (IOException e) {
            LOG.warn("The times of a training cannot be read, so its time axis is missing: {}", file, e);
        }
    }

    /** A line that was cut off when the program ended has fewer parts, or a shorter last one; its step is trained again. */
    private void read(String line) {
        List<String> parts = List.of(line.split(",", -1));
        if (parts.size() == 3) {
            try {
                put(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), Double.parseDouble(parts.get(2)));
            } catch (NumberFormatException e) {
                LOG.debug("left out: {}", line, e);
            }
        }
    }

    private void put(long seed, long step, double seconds) {
        known.computeIfAbsent(seed, s -> new TreeMap<>()).put(step, seconds);
    }

    /** Keeps the time of a point. */
    void add(long seed, long step, double seconds) {
        put(seed, step, seconds);
        if (!writable) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    "%d,%d,%s%n".formatted(seed, step, seconds),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            writable = false;
            LOG.warn("The times of a training cannot be kept, so its time axis ends with this window: {}", file, e);
        }
    }

    /** Seconds since the seed began, pauses left out, at a step of its own; NaN where nobody took the time. */
    double at(long seed, long step) {
        NavigableMap<Long, Double> times = known.getOrDefault(seed, new TreeMap<>());
        var before = times.floorEntry(step);
        if (before == null) {
            return Double.NaN;
        }
        var after = times.higherEntry(step);
        if (after == null || before.getKey() == step || after.getValue() < before.getValue()) {
            return before.getValue();
        }
        double share = (double) (step - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }
}
