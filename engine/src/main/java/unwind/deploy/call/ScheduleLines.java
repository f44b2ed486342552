package unwind.deploy.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.report.chart.CumulativeChart;
import unwind.report.chart.CumulativeChart.Line;
import unwind.report.chart.ExchangeClock;

/** Draws answers as cumulative shares over TWAP and VWAP of the same shares and minutes. */
public final class ScheduleLines {
    private ScheduleLines() {}

    /**
     * The schedule of an answer.
     *
     * @param usualVolume by minute of day, for VWAP; empty where it is not known, then VWAP is left out
     */
    public static CumulativeChart.Data of(CallAnswer answer, ExchangeClock clock, Optional<double[]> usualVolume) {
        Points schedule = points(answer, clock, clock.minuteOfDay(first(answer), answer.session()) - 1);
        int to = answer.rows().isEmpty()
                ? answer.executedShares()
                : answer.rows().getLast().cumulativeShares();
        List<Line> lines = new ArrayList<>();
        boolean adaptive = answer.mode().equals("adaptive");
        lines.add(
                schedule.line(adaptive ? "sac" : "sac-static", adaptive ? "Schedule (adaptive)" : "Schedule (static)"));
        benchmarks(lines, schedule.from(), schedule.to(), answer.executedShares(), to, usualVolume);
        return new CumulativeChart.Data(clock, schedule.from(), schedule.to(), lines);
    }

    /**
     * A replay as it stands: what was sold, and what the latest answer expects of the rest.
     *
     * @param startMinute of the order, since the regular open
     */
    public static CumulativeChart.Data of(
            Replay replay, CallAnswer latest, ExchangeClock clock, int startMinute, Optional<double[]> usualVolume) {
        Points sold = new Points();
        sold.add(startMinute, 0);
        int sum = 0;
        for (Replay.Sold each : replay.sold()) {
            double end = clock.minuteOfDay(each.timestamp(), latest.session());
            sold.add(Math.max(end - 1, startMinute), sum);
            sum += each.shares();
            sold.add(end, sum);
        }
        double now = startMinute + (double) replay.minute();
        sold.add(now, sum);
        int to = startMinute + replay.minutes();
        List<Line> lines = new ArrayList<>();
        lines.add(sold.line("sac", "Sold so far"));
        Points rest = points(latest, clock, now - 1);
        lines.add(rest.line("sac-static", "Expected now"));
        benchmarks(lines, startMinute, to, 0, latest.totalShares(), usualVolume);
        return new CumulativeChart.Data(clock, startMinute, to, lines);
    }

    /** Minute since the regular open by which a child order is sold: a limit order rests in the minute after its timestamp. */
    public static double end(CallAnswer.Row row, ExchangeClock clock, LocalDate session) {
        return clock.minuteOfDay(row.timestamp(), session) + (row.market() ? 0 : 1);
    }

    private static Instant first(CallAnswer answer) {
        return answer.rows().isEmpty()
                ? answer.session().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()
                : answer.rows().get(0).timestamp();
    }

    private static Points points(CallAnswer answer, ExchangeClock clock, double from) {
        Points points = new Points();
        points.add(from, answer.executedShares());
        LocalDate date = answer.session();
        double before = answer.executedShares();
        double drawn = from;
        for (CallAnswer.Row row : answer.rows()) {
            // In the minute in which a limit order rests the next market order may be, too.
            double end = end(row, clock, date);
            points.add(Math.max(end - 1, drawn), before);
            points.add(end, row.cumulativeShares());
            before = row.cumulativeShares();
            drawn = end;
        }
        return points;
    }

    private static void benchmarks(
            List<Line> lines, double from, double to, int sharesFrom, int sharesTo, Optional<double[]> usualVolume) {
        lines.add(new Line("twap", "TWAP", new double[] {from, to}, new double[] {sharesFrom, sharesTo}));
        usualVolume.ifPresent(volume -> {
            int begin = (int) Math.round(from);
            int minutes = (int) Math.round(to - from);
            double[] x = new double[minutes + 1];
            double[] sold = new double[minutes + 1];
            for (int k = 0; k <= minutes; k++) {
                x[k] = from + k;
                if (k > 0) {
                    sold[k] = sold[k - 1] + volume[Math.clamp(begin + k - 1, 0, volume.length - 1)];
                }
            }
            double all = sold[minutes];
            if (all > 0) {
                for (int k = 0; k <= minutes; k++) {
                    sold[k] = sharesFrom + (sharesTo - sharesFrom) * sold[k] / all;
                }
                lines.add(new Line("vwap", "VWAP", x, sold));
            }
        });
    }

    private static final class Points {
        private final List<double[]> all = new ArrayList<>();

        void add(double minute, double shares) {
            all.add(new double[] {minute, shares});
        }

        double from() {
            return all.getFirst()[0];
        }

        double to() {
            return Math.max(all.getLast()[0], from() + 1);
        }

        Line line(String id, String label) {
            return new Line(
                    id,
                    label,
                    all.stream().mapToDouble(p -> p[0]).toArray(),
                    all.stream().mapToDouble(p -> p[1]).toArray());
        }
    }
}
