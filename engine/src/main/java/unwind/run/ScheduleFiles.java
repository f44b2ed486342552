package unwind.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import unwind.disk.Disk;
import unwind.order.ChildOrder;
import unwind.order.ExecutionTiming;
import unwind.order.Schedule;
import unwind.order.Side;

/** A schedule as JSON for programs and as CSV for spreadsheets; minutes without shares are left out, the sum is exact. */
public final class ScheduleFiles {
    private static final int SCHEMA_VERSION = 1;
    private static final String CSV_HEADER = "timestamp,shares,order_type,limit_price";

    private ScheduleFiles() {}

    private record ScheduleJson(
            int schemaVersion,
            String ticker,
            String side,
            String sessionDate,
            String timing,
            String mode,
            int totalShares,
            List<Row> schedule) {}

    private record Row(
            String timestamp,
            int shares,
            String orderType,
            @Nullable Double limitPrice,
            int cumulativeShares) {}

    /** The schedule of mode {@code static} as JSON text. */
    public static String json(Schedule schedule, ExecutionTiming timing) {
        return json(schedule, timing, StrategyMode.STATIC);
    }

    private static String json(Schedule schedule, ExecutionTiming timing, StrategyMode mode) {
        List<Row> rows = new ArrayList<>();
        int cumulative = 0;
        for (ChildOrder child : schedule.children()) {
            cumulative += child.shares();
            rows.add(new Row(
                    CsvRows.timestamp(child.timestamp()),
                    child.shares(),
                    orderType(child),
                    child.limitPrice().isPresent() ? child.limitPrice().getAsDouble() : null,
                    cumulative));
        }
        return Json.text(new ScheduleJson(
                SCHEMA_VERSION,
                schedule.ticker(),
                Side.SELL.name().toLowerCase(Locale.ROOT),
                schedule.session().toString(),
                timing.id(),
                mode.id(),
                schedule.totalShares(),
                rows));
    }

    /** @throws unwind.problem.ProblemException (failed) when the file cannot be written */
    public static void writeJson(Schedule schedule, ExecutionTiming timing, Path file) {
        Disk.write(file, json(schedule, timing));
    }

    /**
     * A schedule that a backtest played, with the mode of its strategy.
     *
     * @throws unwind.problem.ProblemException (failed) when the file cannot be written
     */
    public static void writePlayedJson(Schedule schedule, ExecutionTiming timing, String strategyId, Path file) {
        Disk.write(file, json(schedule, timing, StrategyMode.of(strategyId)));
    }

    /** @throws unwind.problem.ProblemException (failed) when the file cannot be written */
    public static void writeCsv(Schedule schedule, Path file) {
        CsvRows rows = new CsvRows(CSV_HEADER);
        for (ChildOrder child : schedule.children()) {
            rows.cell(child.timestamp())
                    .cell(child.shares())
                    .cell(orderType(child))
                    .cell(child.limitPrice())
                    .endRow();
        }
        Disk.write(file, rows.text());
    }

    private static String orderType(ChildOrder child) {
        return child.type().name().toLowerCase(Locale.ROOT);
    }
}
