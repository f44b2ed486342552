package unwind.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the synthetic data that comes with the program. */
public final class SampleData {
    private static final String FOLDER = "sample-data";
    private static final String WIDE = "_wide_";

    private SampleData() {}

    /**
     * The sample to begin with: the name whose spread varies, on which waiting can pay. Files of other kinds in the folder
     * are opened by hand. Empty when the installation has none.
     */
    public static List<Path> files() {
        return homes().map(home -> home.resolve(FOLDER))
                .filter(Files::isDirectory)
                .map(SampleData::beginnersFiles)
                .filter(files -> !files.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The property {@code unwind.home}, else the folder above the one that holds the program's jar. */
    private static Stream<Path> homes() {
        return Stream.concat(
                Optional.ofNullable(System.getProperty("unwind.home")).map(Path::of).stream(), installation().stream());
    }

    private static Optional<Path> installation() {
        var source = SampleData.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path lib = Path.of(source.getLocation().toURI()).getParent();
            return lib == null ? Optional.empty() : Optional.ofNullable(lib.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> beginnersFiles(Path folder) {
        List<Path> all = csvFiles(folder);
        List<Path> wide = all.stream()
                .filter(f -> f.getFileName().toString().contains(WIDE))
                .toList();
        return wide.isEmpty() ? all : wide;
    }

    private static List<Path> csvFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
