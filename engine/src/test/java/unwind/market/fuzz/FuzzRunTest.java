package unwind.market.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unwind.market.CsvMarketDataImporter;
import unwind.market.ImportOptions;
import unwind.market.MarketData;
import unwind.market.Progress;
import unwind.market.fuzz.FuzzRun.Outcome;

/** Damage at random ends in a load that tells every repair, or in one problem; and the judge of that can see. */
class FuzzRunTest {
    private static final int DAMAGED_FILES = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FuzzFormat.class)
    void everyFormatLoadsWithNoHelpAndEveryNumberIsThatOfTheText(FuzzFormat format) throws IOException {
        List<FuzzFile> files = format.files(1);

        MarketData data = load(files);

        assertThat(violations(format, data, files)).isEmpty();
        assertThat(data.sessions())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.rows()).isEqualTo(210));
        assertThat(data.sessions().get(0).mid()[0]).isBetween(190.0, 210.0);
        assertThat(data.hasEstimates()).isEqualTo(!format.hasQuotes());
    }

    @Test
    void damagedFilesLoadAndTellOrAreRefusedWithOneMessage() {
        FuzzRun.Result result = new FuzzRun(folder).run(DAMAGED_FILES, 20240703, true, Progress.NONE);

        assertThat(result.bad()).isEmpty();
        assertThat(result.outcomes().get(Outcome.LOADED)).isGreaterThan(DAMAGED_FILES / 10);
        assertThat(result.outcomes().get(Outcome.REFUSED)).isGreaterThan(DAMAGED_FILES / 10);
    }

    @ParameterizedTest
    @EnumSource(FuzzFormat.class)
    void theJudgeSeesANumberThatTheTextDoesNotHave(FuzzFormat format) throws IOException {
        List<FuzzFile> files = format.files(1);
        MarketData data = load(files);
        List<FuzzFile> other = new ArrayList<>(format.files(2));

        assertThat(violations(format, data, other)).isNotEmpty();
    }

    @Test
    void theJudgeSeesARowThatWasDroppedInSilence() throws IOException {
        List<FuzzFile> files = FuzzFormat.QUOTES_WITH_TRADES.files(1);
        MarketData data = load(files);
        String text = new String(files.get(0).bytes(), StandardCharsets.UTF_8);
        String longer = text
                + text.substring(text.lastIndexOf('\n', text.length() - 2) + 1).replace("17:59", "19:59");

        assertThat(violations(
                        FuzzFormat.QUOTES_WITH_TRADES,
                        data,
                        List.of(new FuzzFile("aapl_minutes.csv", longer.getBytes(StandardCharsets.UTF_8)))))
                .anyMatch(v -> v.contains("neither loaded nor told"));
    }

    @Test
    void oneSeedGivesOneDamage() {
        byte[] bytes = FuzzFormat.BARS.files(1).get(0).bytes();

        byte[] once = new Mutator(new SplittableRandom(5)).mutate(bytes);
        assertThat(new Mutator(new SplittableRandom(5)).mutate(bytes)).isEqualTo(once);
        assertThat(new Mutator(new SplittableRandom(6)).mutate(bytes)).isNotEqualTo(once);
    }

    private MarketData load(List<FuzzFile> files) throws IOException {
        for (FuzzFile file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
        return new CsvMarketDataImporter()
                .load(List.of(folder.resolve(files.get(0).name())), ImportOptions.defaults(), Progress.NONE);
    }

    private static List<String> violations(FuzzFormat format, MarketData data, List<FuzzFile> files) {
        return new Oracle(format, data, new RawRows(format).of(files)).violations();
    }
}
