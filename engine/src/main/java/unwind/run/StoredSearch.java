package unwind.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import unwind.disk.Disk;
import unwind.problem.ProblemException;

/** A search on disk; it may be under way. */
public record StoredSearch(Path folder, TuneSpec spec) {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSearch.class);

    /** @throws unwind.problem.ProblemException (usage) when the folder holds none, (data) when its files are damaged */
    public static StoredSearch read(Path folder) {
        return new StoredSearch(folder, TuneFiles.readSpec(folder));
    }

    /**
     * The searches that lie in a folder, by name, the last name first; those of another version are left out.
     *
     * @param root need not exist
     * @throws unwind.problem.ProblemException (failed) when the folder cannot be read
     */
    public static List<StoredSearch> in(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<StoredSearch> found = new ArrayList<>();
        try (Stream<Path> content = Files.list(root)) {
            for (Path folder : content.filter(TuneFiles::isSearch)
                    .sorted(Comparator.comparing((Path f) -> f.getFileName().toString())
                            .reversed())
                    .toList()) {
                try {
                    found.add(read(folder));
                } catch (ProblemException | IllegalArgumentException e) {
                    LOG.info("{} is not listed: {}", folder, e.getMessage());
                }
            }
        } catch (IOException e) {
            throw Disk.unreadable(root, e);
        }
        return found;
    }

    /** Name and extent, e.g. {@code search \u00b7 18 trials of gamma, learningRate}. */
    public String words() {
        String settings =
                spec.space().ranges().stream().map(range -> range.spec().key()).collect(Collectors.joining(", "));
        return "%s \u00b7 %d trials of %s".formatted(folder.getFileName(), spec.trials(), settings);
    }
}
