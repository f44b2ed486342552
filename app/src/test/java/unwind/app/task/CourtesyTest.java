package unwind.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "niceness is Linux's")
class CourtesyTest {
    /** Its place in {@code /proc/.../stat}, counted after the name. */
    private static final int PLACE = 16;

    private final Executor courteous =
            work -> Courtesy.threads("courteous-").newThread(work).start();

    @Test
    void aTrainingAndTheThreadsThatItStartsLeaveTheProcessorToOthers() throws Exception {
        int here = niceness();
        CompletableFuture<Integer> own = CompletableFuture.supplyAsync(CourtesyTest::niceness, courteous);
        CompletableFuture<Integer> child = CompletableFuture.supplyAsync(
                        () -> CompletableFuture.supplyAsync(
                                CourtesyTest::niceness,
                                work -> Thread.ofPlatform().start(work)),
                        courteous)
                .thenCompose(inner -> inner);

        assertThat(own.get(20, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(child.get(20, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(niceness()).isEqualTo(here);
    }

    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[PLACE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
