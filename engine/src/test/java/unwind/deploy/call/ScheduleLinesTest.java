package unwind.deploy.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import unwind.deploy.Invocation;
import unwind.report.chart.CumulativeChart;
import unwind.report.chart.ExchangeClock;

final class ScheduleLinesTest {
    private static final ExchangeClock CLOCK = new ExchangeClock(ZoneId.of("America/New_York"), 570);

    private static CallAnswer answer() {
        return CallAnswer.read(new Invocation(200, """
                {"mode":"static","timing":"snapshot","session_date":"2026-01-05","total_shares":10,"executed_shares":0,
                 "schedule":[{"timestamp":"2026-01-05T14:31:00Z","shares":1,"cumulative_shares":1,"expected_cost_bps":1.5},
                             {"timestamp":"2026-01-05T14:34:00Z","shares":9,"cumulative_shares":10,"expected_cost_bps":1.5}]}\
                """, "application/json", Duration.ZERO))
                .orElseThrow();
    }

    @Test
    void benchmarksOfTheSameSharesAndMinutesStandBesideEveryChildOrder() {
        double[] volume = new double[390];
        Arrays.fill(volume, 100);
        volume[0] = 300;
        CallAnswer answer = answer();
        CumulativeChart.Data lines = ScheduleLines.of(answer, CLOCK, Optional.of(volume));
        double first = ScheduleLines.end(answer.rows().get(0), CLOCK, answer.session());
        double last = ScheduleLines.end(answer.rows().get(1), CLOCK, answer.session());
        assertThat(first).isEqualTo(1);
        assertThat(last).isEqualTo(4);
        assertThat(lines.soldBy("twap", first)).hasValue(2.5);
        assertThat(lines.soldBy("vwap", first)).hasValue(5);
        assertThat(lines.soldBy("twap", last)).hasValue(10);
        assertThat(lines.soldBy("vwap", last)).hasValue(10);
        assertThat(lines.soldBy("sac-static", first)).hasValue(1);
        assertThat(lines.soldBy("twap", 99)).hasValue(10);
        assertThat(lines.soldBy("twap", -9)).hasValue(0);
        assertThat(ScheduleLines.of(answer, CLOCK, Optional.empty()).soldBy("vwap", first))
                .isEmpty();
    }
}
