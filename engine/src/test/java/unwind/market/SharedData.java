package unwind.market;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the real data beside a developer's checkout; tests that need it are skipped where it is missing. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        Path found = find(name);
        if (found == null) {
            String reason = "skipped: no shared/data/" + name + " beside the checkout (or set -Dunwind.shared)";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Path find(String name) {
        String told = System.getProperty("unwind.shared");
        if (told != null) {
            Path file = Path.of(told, "data", name);
            return Files.exists(file) ? file : null;
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path file = dir.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
