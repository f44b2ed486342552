package unwind.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class PathWordsTest {
    private static final Path HOME = Path.of("house", "ann").toAbsolutePath();

    private final PathWords words = new PathWords(HOME);

    @Test
    void aTildeStandsForTheHomeFolder() {
        Path run = HOME.resolve("Unwind").resolve("runs");
        assertThat(words.of(run)).isEqualTo(Path.of("~", "Unwind", "runs").toString());
    }

    @Test
    void whatLiesElsewhereIsWrittenInFull() {
        Path elsewhere = HOME.resolveSibling("anna").resolve("runs");
        assertThat(words.of(elsewhere)).isEqualTo(elsewhere.toString());
        assertThat(words.of(HOME)).isEqualTo(HOME.toString());
    }

    @Test
    void theUsersHomeIsThatOfTheSystem() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(PathWords.ofUser().of(home.resolve("Unwind")))
                .startsWith("~")
                .endsWith("Unwind");
    }
}
