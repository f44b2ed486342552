package unwind.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.market.ImportOptions;
import unwind.problem.ProblemException;

class MappingFileTest {
    @TempDir
    private Path dir;

    @Test
    void whatIsSavedIsLoaded() {
        ImportOptions options = ImportOptions.defaults()
                .with(Map.of("Geld", "bid_price_1", "t", "timestamp@Europe/Berlin"), Map.of("priceUnit", "1e-4"));
        Path file = dir.resolve("berlin.json");
        MappingFile.write(file, options);

        assertThat(MappingFile.read(file)).isEqualTo(options);
        assertThat(file)
                .content()
                .contains("\"Geld\" : \"bid_price_1\"", "1e-4")
                .doesNotContain("tickDollars");
    }

    @Test
    void anotherJsonIsRefused() throws IOException {
        Path file = Files.writeString(dir.resolve("x.json"), "{\"schema_version\": 1}");

        assertThatThrownBy(() -> MappingFile.read(file))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no column mapping")
                .hasMessageContaining("--save-map");
    }
}
