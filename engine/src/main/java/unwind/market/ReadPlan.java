package unwind.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to read from each column of a file.
 *
 * @param header column names
 * @param numeric columns that hold numbers that are wanted
 * @param stamp column of time stamps, or -1
 * @param date column of dates beside a time of day, or -1
 * @param symbol column of tickers, or -1
 * @param fileDate date for stamps that are a time of day without one
 */
record ReadPlan(List<String> header, boolean[] numeric, int stamp, int date, int symbol, Optional<LocalDate> fileDate) {
    static final int NONE = -1;

    static ReadPlan of(ColumnMap map, Optional<LocalDate> fileDate) {
        boolean[] numeric = new boolean[map.header().size()];
        map.index().forEach((field, column) -> numeric[column] = field.isNumber());
        return new ReadPlan(
                map.header(),
                numeric,
                map.index().getOrDefault(Field.TIMESTAMP, NONE),
                map.index().getOrDefault(Field.DATE, NONE),
                map.index().getOrDefault(Field.SYMBOL, NONE),
                map.date().or(() -> fileDate));
    }
}
