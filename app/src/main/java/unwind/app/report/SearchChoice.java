package unwind.app.report;

import java.nio.file.Path;
import java.util.Optional;
import unwind.run.StoredSearch;

/**
 * A search that a report may tell of.
 *
 * @param folder empty: of none
 */
record SearchChoice(Optional<Path> folder, String words) {
    static final SearchChoice NONE = new SearchChoice(Optional.empty(), "No search");

    static SearchChoice of(StoredSearch search) {
        return new SearchChoice(Optional.of(search.folder()), search.words());
    }

    boolean isOf(Path other) {
        return folder.map(f -> f.toAbsolutePath().normalize())
                .equals(Optional.of(other.toAbsolutePath().normalize()));
    }
}
