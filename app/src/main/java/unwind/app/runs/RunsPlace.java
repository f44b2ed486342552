package unwind.app.runs;

import java.nio.file.Path;
import java.util.function.Supplier;
import unwind.app.workspace.PathWords;

/**
 * Where runs are kept.
 *
 * @param folder asked each time, since the settings can change it; made when the first run is kept
 * @param words how it is written
 */
public record RunsPlace(Supplier<Path> folder, PathWords words) {
    Path get() {
        return folder.get();
    }

    String shown(Path path) {
        return words.of(path);
    }
}
