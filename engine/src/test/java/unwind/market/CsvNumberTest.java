package unwind.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Numbers come out of bytes to the bit as the slow ways give them. */
class CsvNumberTest {
    private static double number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CsvLine line = new CsvLine();
        assertThat(line.split(bytes, 0, bytes.length, (byte) ',')).isTrue();
        double value = line.number(0);
        assertThat(line.isInvalid()).isFalse();
        return value;
    }

    @Property(tries = 2000)
    void decimalsAreWhatParseDoubleGives(
            @ForAll long digits, @ForAll @IntRange(min = 0, max = 19) int decimals, @ForAll boolean sign) {
        String plain = String.valueOf(Math.abs(digits / 2));
        int cut = Math.max(0, plain.length() - decimals);
        String text = (sign ? "-" : "") + plain.substring(0, cut) + "." + plain.substring(cut);

        assertThat(Double.doubleToLongBits(number(text))).isEqualTo(Double.doubleToLongBits(Double.parseDouble(text)));
    }

    @Property(tries = 1000)
    void everyDoubleSurvivesItsText(@ForAll double value) {
        assertThat(number(Double.toString(value))).isEqualTo(value);
    }

    @Property(tries = 500)
    void wholeNumbersRoundLikeParseDouble(@ForAll @LongRange(min = 0) long value) {
        assertThat(number(Long.toString(value))).isEqualTo(Double.parseDouble(Long.toString(value)));
    }

    @Test
    void manyRowsOverSeveralPartsGiveWhatTablesawReads() {
        Random random = new Random(3);
        String rows = IntStream.range(0, 60_000)
                .mapToObj(i -> "%d,%s,%s,%s"
                        .formatted(
                                1_720_013_400L + 60L * (i % 300),
                                random.nextInt(40_000) / 100.0,
                                random.nextInt(50) == 0 ? "" : String.valueOf(random.nextGaussian()),
                                random.nextLong()))
                .collect(Collectors.joining("\n"));
        byte[] bytes = ("t,a,b,c\n" + rows).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isGreaterThan(2 << 20);

        CsvText text = new CsvText("x.csv", bytes);
        RawTable ours = new CsvRows(
                        text,
                        new ReadPlan(
                                text.header(), new boolean[] {false, true, true, true}, 0, -1, -1, Optional.empty()))
                .read(Progress.NONE);
        Table table = Table.read()
                .csv(CsvReadOptions.builder(new StringReader(rows))
                        .header(false)
                        .columnTypes(new ColumnType[] {
                            ColumnType.LONG, ColumnType.DOUBLE, ColumnType.DOUBLE, ColumnType.DOUBLE
                        })
                        .build());
        for (int c = 1; c <= 3; c++) {
            assertThat(ours.numbers(c)).isEqualTo(table.doubleColumn(c).asDoubleArray());
        }
        assertThat(ours.lines()).isEqualTo(IntStream.rangeClosed(2, 60_001).toArray());
        assertThat(Arrays.stream(ours.localMinutes()).min()).hasValue(1_720_013_400 / 60);
    }
}
