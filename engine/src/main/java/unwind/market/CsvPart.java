package unwind.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** One part of a file: reads its lines into its own rows of a table. */
final class CsvPart {
    private static final int DAY = 1440;
    private static final int FIRST_DAY =
            Math.toIntExact(LocalDate.of(2000, 1, 1).toEpochDay());
    private static final int DAY_AFTER_LAST =
            Math.toIntExact(LocalDate.of(2031, 1, 1).toEpochDay());

    private final CsvText text;
    private final int from;
    private final int to;
    private final int linesBefore;
    private final int lines;
    private final CsvLine cells = new CsvLine();
    private final Stamp stamp = new Stamp();
    private final Map<String, Integer> tickerIds = new LinkedHashMap<>();
    private int lastTicker;
    private int lastTickerStart;
    private int lastTickerEnd;
    private int firstRow;
    private int rows;
    private Optional<ProblemException> problem = Optional.empty();

    CsvPart(CsvText text, int from, int to, int linesBefore, int lines) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.linesBefore = linesBefore;
        this.lines = lines;
        firstRow = linesBefore - text.linesBefore();
    }

    int linesUpToEnd() {
        return linesBefore + lines;
    }

    /** Row of the table that this part's first row is. */
    int firstRow() {
        return firstRow;
    }

    void setFirstRow(int row) {
        firstRow = row;
    }

    /** Rows read. */
    int rows() {
        return rows;
    }

    /** Tickers met, in order of appearance. */
    List<String> tickers() {
        return List.copyOf(tickerIds.keySet());
    }

    /** Throws what {@link #read} met. */
    void requireRead() {
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    /** True when the first row's stamp is a time of day; so must be all others. */
    boolean startsWithoutDate(ReadPlan plan) {
        LineScan line = new LineScan(text.file(), text.bytes(), from, to, linesBefore);
        while (plan.stamp() >= 0 && line.next()) {
            if (!line.isBlank()
                    && cells.split(text.bytes(), line.start(), line.end(), text.separator())
                    && !cells.isAllBlank()) {
                return plan.stamp() < cells.count()
                        && stamp.read(text.bytes(), cells.start(plan.stamp()), cells.end(plan.stamp()))
                        && !stamp.hasDay();
            }
        }
        return false;
    }

    /** Reads every row up to the end or the first problem, which {@link #requireRead} tells. */
    void read(ReadPlan plan, RawTable table, boolean clockOnly) {
        try {
            LineScan line = new LineScan(text.file(), text.bytes(), from, to, linesBefore);
            while (line.next()) {
                if (!line.isBlank()) {
                    readLine(plan, table, clockOnly, line);
                }
            }
        } catch (ProblemException e) {
            problem = Optional.of(e);
        }
    }

    private void readLine(ReadPlan plan, RawTable table, boolean clockOnly, LineScan line) {
        if (!cells.split(text.bytes(), line.start(), line.end(), text.separator())) {
            throw Problem.data(
                    "%s, row %d: a quote is opened and not closed.".formatted(text.file(), line.line()),
                    "Repair the row.");
        }
        if (cells.isAllBlank()) {
            return;
        }
        int row = firstRow + rows;
        table.lines()[row] = line.line();
        if (cells.count() != plan.header().size()) {
            throw Problem.data(
                    "%s, row %d has %d column%s where the header has %d."
                            .formatted(
                                    text.file(),
                                    line.line(),
                                    cells.count(),
                                    cells.count() == 1 ? "" : "s",
                                    plan.header().size()),
                    "Repair or remove the row; perhaps the file was cut off.");
        }
        readNumbers(plan, table, row);
        if (plan.stamp() >= 0) {
            readStamp(plan, table, row, clockOnly);
        }
        if (plan.symbol() >= 0) {
            table.tickerOf()[row] = ticker(plan, line.line());
        }
        rows++;
    }

    private void readNumbers(ReadPlan plan, RawTable table, int row) {
        boolean[] numeric = plan.numeric();
        for (int c = 0; c < numeric.length; c++) {
            if (numeric[c]) {
                table.numbers(c)[row] = cells.number(c);
                if (cells.isInvalid()) {
                    throw problem(
                            plan,
                            table.lines()[row],
                            c,
                            "'" + shorten(cells.text(c)) + "' is not a number.",
                            "Write a plain decimal such as 212.51, or leave the cell empty.");
                }
            }
        }
    }

    private void readStamp(ReadPlan plan, RawTable table, int row, boolean clockOnly) {
        int c = plan.stamp();
        int line = table.lines()[row];
        if (!stamp.read(text.bytes(), cells.start(c), cells.end(c)) || stamp.hasDay() == clockOnly) {
            String what = "'" + shorten(cells.text(c)) + "' is not a time stamp";
            throw problem(
                    plan,
                    line,
                    c,
                    what + (clockOnly ? " like the others, which are times of day." : "."),
                    "Write stamps such as 2024-07-01 13:30:00+00:00, or 2013-10-04 09:30:00 for New York time.");
        }
        int minute = stamp.localMinute() + (clockOnly ? DAY * day(plan, line) : 0);
        int day = Math.floorDiv(minute, DAY);
        if (day < FIRST_DAY || day >= DAY_AFTER_LAST) {
            throw problem(
                    plan,
                    line,
                    c,
                    "'" + cells.text(c) + "' is outside the years 2000 to 2030 that the trading calendar covers.",
                    "Correct the stamp.");
        }
        table.localMinutes()[row] = minute;
        table.micros()[row] = stamp.micros();
        table.offsets()[row] = stamp.offsetMinutes();
    }

    /** Days since 1970 of a row whose stamp is a time of day. */
    private int day(ReadPlan plan, int line) {
        int c = plan.date();
        if (c < 0) {
            return Math.toIntExact(plan.fileDate()
                    .orElseThrow(() -> problem(
                            plan,
                            line,
                            plan.stamp(),
                            "'" + shorten(cells.text(plan.stamp())) + "' is a time of day without a date.",
                            "Put the date into the file's name, such as AAPL_2012-06-21.csv, or give it with --map "
                                    + plan.header().get(plan.stamp()) + "=timestamp@2012-06-21."))
                    .toEpochDay());
        }
        int day = stamp.readDate(text.bytes(), cells.start(c), cells.end(c));
        if (day < 0) {
            throw problem(
                    plan,
                    line,
                    c,
                    "'" + shorten(cells.text(c)) + "' is no date.",
                    "Write dates such as 2012-06-21 or 20120621.");
        }
        return day;
    }

    private int ticker(ReadPlan plan, int line) {
        int start = cells.start(plan.symbol());
        int end = cells.end(plan.symbol());
        if (end > start && Arrays.equals(text.bytes(), start, end, text.bytes(), lastTickerStart, lastTickerEnd)) {
            return lastTicker;
        }
        String name = cells.text(plan.symbol());
        if (name.isEmpty()) {
            throw problem(
                    plan,
                    line,
                    plan.symbol(),
                    "no ticker.",
                    "Fill it in, or remove the column: then the file name gives the ticker.");
        }
        lastTickerStart = start;
        lastTickerEnd = end;
        lastTicker = tickerIds.computeIfAbsent(name, n -> tickerIds.size());
        return lastTicker;
    }

    private ProblemException problem(ReadPlan plan, int line, int column, String what, String remedy) {
        return Problem.data(
                "%s, row %d, column '%s': %s"
                        .formatted(text.file(), line, plan.header().get(column), what),
                remedy);
    }

    private static String shorten(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "...";
    }
}
