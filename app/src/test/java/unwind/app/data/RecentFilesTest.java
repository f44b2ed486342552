package unwind.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import unwind.app.workspace.WindowState;

final class RecentFilesTest {
    private final WindowState window = new WindowState();
    private final RecentFiles recent = new RecentFiles(window);

    @Test
    void theNewestComesFirstAndNoneTwice() {
        recent.add(List.of("/data/a.csv"));
        recent.add(List.of("/data/b.csv", "/data/c.csv"));
        recent.add(List.of("/data/a.csv"));
        assertThat(recent.entries()).extracting(RecentFiles.Entry::label).containsExactly("a.csv", "b.csv and 1 more");
    }

    @Test
    void onlyTheLastEightAreKept() {
        IntStream.range(0, 12).forEach(i -> recent.add(List.of("/data/" + i + ".csv")));
        assertThat(recent.entries()).hasSize(8);
        assertThat(recent.entries().getFirst().label()).isEqualTo("11.csv");
    }

    @Test
    void theyComeBackWithTheWorkspace() {
        recent.add(List.of("/data/b.csv", "/data/c.csv"));
        RecentFiles later = new RecentFiles(window);
        assertThat(later.entries())
                .containsExactly(new RecentFiles.Entry(List.of(Path.of("/data/b.csv"), Path.of("/data/c.csv"))));
    }
}
