package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.problem.Category;
import unwind.problem.ProblemException;

class RunStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:15:30.9Z"), ZoneOffset.UTC);
    /** No process has this id: Linux ends at 2^22, Windows and macOS far below. */
    private static final String DEAD_OWNER = "4000000000 1";

    @TempDir
    Path folder;

    private RunStore store;

    @BeforeEach
    void inAFolderThatDoesNotExistYet() {
        store = new RunStore(folder.resolve("runs"));
    }

    private static void spec(Path run) throws IOException {
        Files.writeString(run.resolve(SpecFile.NAME), "{}");
    }

    private List<String> onDisk() throws IOException {
        try (Stream<Path> files = Files.list(store.root())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRunAppearsOnlyWhenItIsComplete() throws IOException {
        RunFolder run = store.create("a", partial -> {
            spec(partial);
            assertThat(partial.getFileName()).hasToString(".a.partial");
            assertThat(store.list()).isEmpty();
        });

        assertThat(run.path()).isEqualTo(store.root().resolve("a"));
        assertThat(store.list()).containsExactly(run);
        assertThat(onDisk()).containsExactly("a");
        try (Stream<Path> files = Files.list(run.path())) {
            assertThat(files).containsExactly(run.path().resolve("spec.json"));
        }
    }

    @Test
    void aWriterThatFailsHalfWayLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.create("a", partial -> {
                    spec(partial);
                    Files.createDirectory(partial.resolve("model"));
                    Files.writeString(partial.resolve("model").resolve("policy.bin"), "half");
                    throw new IllegalStateException("killed");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("killed");

        assertThat(onDisk()).isEmpty();
        assertThat(store.list()).isEmpty();
    }

    @Test
    void aDiskErrorNamesThePath() throws IOException {
        assertThatThrownBy(() -> store.create("a", partial -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().category()).isEqualTo(Category.FAILED);
                    assertThat(e).hasMessageContaining(store.root().resolve("a").toString());
                    assertThat(e).hasMessageContaining("No space left on device");
                });
        assertThat(onDisk()).isEmpty();

        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new RunStore(file.resolve("runs")).create("a", RunStoreTest::spec))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().category()).isEqualTo(Category.FAILED));
    }

    @Test
    void anExistingRunIsNeverOverwrittenButAnEmptyFolderIsTaken() throws IOException {
        store.create("a", RunStoreTest::spec);
        assertThatThrownBy(() -> store.create("a", RunStoreTest::spec)).hasMessageContaining("exists already");

        Files.createDirectory(store.root().resolve("b"));
        assertThat(store.create("b", RunStoreTest::spec).spec().isObject()).isTrue();
        assertThat(store.list()).extracting(RunFolder::id).containsExactly("a", "b");
    }

    @Test
    void idsSayWhenAndWhatAndNeverMeet() {
        String first = store.newId(CLOCK, "IBM", "hash seed 1");
        assertThat(first).matches("2026-11-22T08-15-30Z-ibm-[0-9a-f]{4}");
        assertThat(store.newId(CLOCK, "IBM", "hash seed 1")).isEqualTo(first);
        assertThat(store.newId(CLOCK, "IBM", "hash seed 2")).isNotEqualTo(first);
        assertThat(store.newId(CLOCK, "BRK.B/x", "f")).contains("-brk-b-x-");

        store.create(first, RunStoreTest::spec);
        String second = store.newId(CLOCK, "IBM", "hash seed 1");
        assertThat(second).isEqualTo(first + "-2");
        store.create(second, partial -> {
            spec(partial);
            assertThat(store.newId(CLOCK, "IBM", "hash seed 1")).isEqualTo(first + "-3");
        });
    }

    @Test
    void leftoversOfDeadProgramsAreRemovedAndLivingOnesStay() throws IOException {
        store.create("done", RunStoreTest::spec);
        Path dead = leftover("dead", DEAD_OWNER);
        Path alive = leftover("alive", "");
        PartialOwner.mark(alive);
        long own = ProcessHandle.current().pid();
        Path idUsedAgain = leftover("again", own + " 12345");
        Path fresh = Files.createDirectory(store.root().resolve(".fresh.partial"));
        Path old = Files.createDirectory(store.root().resolve(".old.partial"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(2 * 86_400)));
        Files.createDirectory(store.root().resolve(".git"));

        assertThat(store.cleanUp()).containsExactlyInAnyOrder(dead, idUsedAgain, old);
        assertThat(onDisk()).containsExactly(".alive.partial", ".fresh.partial", ".git", "done");
        assertThat(fresh).exists();
        assertThat(store.list()).extracting(RunFolder::id).containsExactly("done");
    }

    private Path leftover(String id, String owner) throws IOException {
        Path partial = Files.createDirectories(store.root().resolve("." + id + ".partial"));
        Files.writeString(partial.resolve(".owner"), owner);
        Files.createDirectory(partial.resolve("model"));
        Files.writeString(partial.resolve("model").resolve("policy.bin"), "half");
        return partial;
    }

    @Test
    void aDeadLeftoverOfTheSameNameIsReplacedALivingOneRefused() throws IOException {
        Files.createDirectories(store.root());
        leftover("a", DEAD_OWNER);
        store.create("a", RunStoreTest::spec);
        assertThat(onDisk()).containsExactly("a");

        PartialOwner.mark(leftover("b", ""));
        assertThatThrownBy(() -> store.create("b", RunStoreTest::spec)).hasMessageContaining("Another program");
        assertThat(onDisk()).containsExactly(".b.partial", "a");
    }

    @Test
    void idsAreFolderNamesAndNothingElse() {
        for (String id : List.of("", "..", ".hidden", "a/b", "/tmp")) {
            assertThatThrownBy(() -> store.create(id, RunStoreTest::spec))
                    .as(id)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anOutFolderIsAStoreAroundIt() {
        RunStore around = RunStore.around(folder.resolve("mine"));

        assertThat(around.create("mine", RunStoreTest::spec).path()).isEqualTo(folder.resolve("mine"));
    }
}
