package unwind.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineStylesTest {
    private static final List<String> SHOWN_TOGETHER =
            List.of("sac", "twap", "vwap", "hindsight", "static-optimum", "spread-threshold", "sac-static");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void linesAreToldApartWithoutColour(String theme) {
        ChartStyle style = theme.equals("light") ? ChartStyle.light() : ChartStyle.dark();
        Set<Object> seen = new HashSet<>();

        for (String id : SHOWN_TOGETHER) {
            SeriesStyle line = style.series(id);
            assertThat(seen.add(List.of(line.dashPx(), line.marker())))
                    .as("dash and sign of %s are its own", id)
                    .isTrue();
        }
        Set<Marker> signs = new HashSet<>();
        for (String id : List.of("twap", "vwap", "hindsight", "static-optimum", "spread-threshold")) {
            assertThat(signs.add(style.series(id).marker()))
                    .as("sign of %s", id)
                    .isTrue();
        }
    }
}
