package unwind.market.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDataTest {
    private static final int SESSIONS = 60;
    private static final int REGENERATED = 8;
    private static final long SEED = 7;
    private static final long MOST_BYTES = 1_500_000;

    @ParameterizedTest
    @CsvSource({"WIDE, SYNW_wide_60_sessions.csv.gz", "ONE_TICK, SYNT_one-tick_60_sessions.csv.gz"})
    void committedFileIsWhatItsSeedGives(SynthSpec.Kind kind, String name) throws IOException {
        Path file = folder().resolve(name);
        StringBuilder expected = new StringBuilder();
        SyntheticMarket.writeText(SynthSpec.ofKind(kind, REGENERATED, SEED), expected);
        String text = unzip(file);
        assertThat(text.startsWith(expected.toString()))
                .as("%s starts with the sessions its seed gives; write it anew with the command in its README", name)
                .isTrue();
        assertThat(text.lines().count()).isEqualTo(1 + SESSIONS * 390L);
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    private static String unzip(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            StringBuilder text = new StringBuilder();
            reader.lines().forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("sample-data"))) {
                return at.resolve("sample-data");
            }
        }
        throw new IllegalStateException("no sample-data folder above the working directory");
    }
}
