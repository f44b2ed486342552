package unwind.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Reads one time stamp after another without garbage: {@code 2024-07-01 13:30:00+00:00}, {@code 20240701T13:30Z},
 * {@code 2013-10-04 09:30:00} (no zone); whole seconds, milli-, micro- or nanoseconds since 1970 UTC; and times of day,
 * {@code 09:30:00} or seconds after midnight such as {@code 34200.017}, whose date stands elsewhere.
 */
final class Stamp {
    /** {@link #offsetMinutes} of a stamp that tells no zone. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int DAY = 1440;
    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int NOT_READ = -1;
    private static final int LONGEST_YEAR = 9999;

    private byte[] in = new byte[0];
    private int at;
    private int to;
    private int cachedYmd = -1;
    private int cachedEpochDay;
    private int localMinute;
    private int micros;
    private int offsetMinutes;
    private boolean hasDay;

    /** Minutes since 1970 on the stamp's own wall clock, or since midnight where it {@link #hasDay} not. */
    int localMinute() {
        return localMinute;
    }

    /** Microseconds after the minute's start. */
    int micros() {
        return micros;
    }

    /** Minutes that the wall clock is ahead of UTC, or {@link #NO_OFFSET}. */
    int offsetMinutes() {
        return offsetMinutes;
    }

    /** False for a time of day. */
    boolean hasDay() {
        return hasDay;
    }

    /** Reads {@code bytes[from, end)}; false where it is no stamp. */
    boolean read(byte[] bytes, int from, int end) {
        in = bytes;
        at = from;
        to = end;
        offsetMinutes = NO_OFFSET;
        hasDay = true;
        int digits = digitsAt(from);
        if (from + digits == end && (digits == 10 || digits == 13 || digits == 16 || digits == 19)) {
            return readEpoch(digits);
        }
        if (digits <= 5 && (from + digits == end || in[from + digits] == '.')) {
            hasDay = false;
            return digits > 0 && readSecondsAfterMidnight();
        }
        if (digits <= 2) {
            hasDay = false;
            return readClock() && at == to;
        }
        int day = date();
        if (day == NOT_READ || at >= to || (in[at] != ' ' && in[at] != 'T' && in[at] != 't')) {
            return false;
        }
        at++;
        if (at + 2 >= to || in[at + 2] != ':' || !readClock() || !readZone()) {
            return false;
        }
        localMinute += day * DAY;
        return true;
    }

    /** Days since 1970 of a date such as {@code 2024-07-01}, {@code 2024/07/01} or {@code 20240701}; -1 for anything else. */
    int readDate(byte[] bytes, int from, int end) {
        in = bytes;
        at = from;
        to = end;
        int day = date();
        return at == to ? day : NOT_READ;
    }

    private int date() {
        int year = number(at, 4);
        boolean plain = digitsAt(at) == 8;
        int monthAt = at + (plain ? 4 : 5);
        int dayAt = monthAt + (plain ? 2 : 3);
        int month = number(monthAt, 2);
        int day = number(dayAt, 2);
        if (year < 1 || year > LONGEST_YEAR || month < 0 || day < 0) {
            return NOT_READ;
        }
        byte mark = in[at + 4];
        if (!plain && ((mark != '-' && mark != '/') || in[at + 7] != mark)) {
            return NOT_READ;
        }
        at = dayAt + 2;
        return epochDay(year, month, day);
    }

    private int epochDay(int year, int month, int day) {
        int ymd = (year * 100 + month) * 100 + day;
        if (ymd != cachedYmd) {
            try {
                cachedEpochDay = Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
                cachedYmd = ymd;
            } catch (DateTimeException e) {
                return NOT_READ;
            }
        }
        return cachedEpochDay < 0 ? NOT_READ : cachedEpochDay;
    }

    /** Hours and minutes, with seconds and their fraction where they are. */
    private boolean readClock() {
        int width = Math.min(2, digitsAt(at));
        int hour = width == 0 ? NOT_READ : number(at, width);
        int minute = number(at + width + 1, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || in[at + width] != ':') {
            return false;
        }
        at += width + 3;
        localMinute = hour * 60 + minute;
        micros = 0;
        return at >= to || in[at] != ':' || readSeconds();
    }

    private boolean readSeconds() {
        int seconds = number(at + 1, 2);
        if (seconds < 0 || seconds > 59) {
            return false;
        }
        at += 3;
        micros = seconds * MICROS_A_SECOND;
        return at >= to || in[at] != '.' || readFraction();
    }

    /** A point and digits; beyond the sixth they are dropped, rows within a microsecond keep the file's order. */
    private boolean readFraction() {
        int first = ++at;
        int unit = MICROS_A_SECOND / 10;
        while (at < to && isDigit(in[at])) {
            micros += unit * (in[at++] - '0');
            unit /= 10;
        }
        return at > first;
    }

    private boolean readSecondsAfterMidnight() {
        int digits = digitsAt(at);
        int seconds = number(at, digits);
        at += digits;
        localMinute = seconds / 60;
        micros = seconds % 60 * MICROS_A_SECOND;
        return seconds < LocalTime.MAX.toSecondOfDay() + 1 && (at == to || (readFraction() && at == to));
    }

    private boolean readZone() {
        while (at < to && in[at] == ' ') {
            at++;
        }
        int length = to - at;
        if (length == 0 || isZulu(length)) {
            offsetMinutes = length == 0 ? NO_OFFSET : 0;
            return true;
        }
        byte sign = in[at];
        boolean colon = length == 6 && in[at + 3] == ':';
        if ((sign != '+' && sign != '-') || !(length == 3 || length == 5 || colon)) {
            return false;
        }
        int hours = number(at + 1, 2);
        int minutes = length == 3 ? 0 : number(at + (colon ? 4 : 3), 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return false;
        }
        offsetMinutes = (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
        return true;
    }

    private boolean isZulu(int length) {
        return switch (length) {
            case 1 -> in[at] == 'Z' || in[at] == 'z';
            case 3 ->
                (in[at] == 'U' && in[at + 1] == 'T' && in[at + 2] == 'C')
                        || (in[at] == 'G' && in[at + 1] == 'M' && in[at + 2] == 'T');
            default -> false;
        };
    }

    private boolean readEpoch(int digits) {
        long unit = 1;
        for (int i = 10; i < digits; i++) {
            unit *= 10;
        }
        long value = 0;
        for (int p = at; p < to; p++) {
            value = value * 10 + in[p] - '0';
        }
        if (value < 0) {
            return false;
        }
        long seconds = value / unit;
        long fraction = value % unit;
        localMinute = Math.toIntExact(seconds / 60);
        micros = Math.toIntExact(seconds % 60 * MICROS_A_SECOND
                + (unit > MICROS_A_SECOND ? fraction / (unit / MICROS_A_SECOND) : fraction * (MICROS_A_SECOND / unit)));
        offsetMinutes = 0;
        return true;
    }

    private int digitsAt(int from) {
        int p = from;
        while (p < to && isDigit(in[p])) {
            p++;
        }
        return p - from;
    }

    /** The number in {@code length} digits from {@code from}, or -1. */
    private int number(int from, int length) {
        if (from + length > to) {
            return NOT_READ;
        }
        int value = 0;
        for (int i = from; i < from + length; i++) {
            if (!isDigit(in[i])) {
                return NOT_READ;
            }
            value = 10 * value + in[i] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
