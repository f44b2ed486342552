package unwind.market;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads one time stamp after another without garbage: {@code 2024-07-01 13:30:00+00:00}, {@code 2024-07-01T13:30Z},
 * {@code 2013-10-04 09:30:00} (no zone), or whole seconds, milli-, micro- or nanoseconds since 1970 UTC.
 */
final class Stamp {
    /** What {@link #read} makes of a text. */
    enum Reading {
        OK,
        NOT_A_STAMP,
        NOT_A_WHOLE_MINUTE
    }

    /** {@link #offsetMinutes} of a stamp that tells no zone. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int MINUTE_TEXT = 16;

    private String text = "";
    private int at;
    private int cachedYmd = -1;
    private long cachedEpochDay;
    private int localMinute;
    private int offsetMinutes;

    /** Minutes since 1970 on the stamp's own wall clock. */
    int localMinute() {
        return localMinute;
    }

    /** Minutes that the wall clock is ahead of UTC, or {@link #NO_OFFSET}. */
    int offsetMinutes() {
        return offsetMinutes;
    }

    Reading read(String stamp) {
        text = stamp;
        if (isEpoch()) {
            return readEpoch();
        }
        if (text.length() < MINUTE_TEXT || !punctuated()) {
            return Reading.NOT_A_STAMP;
        }
        int year = number(0, 4);
        int month = number(5, 2);
        int day = number(8, 2);
        int hour = number(11, 2);
        int minute = number(14, 2);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Reading.NOT_A_STAMP;
        }
        at = MINUTE_TEXT;
        int seconds = seconds();
        if (seconds < 0 || !readZone() || !readDate(year, month, day)) {
            return Reading.NOT_A_STAMP;
        }
        localMinute = Math.toIntExact(cachedEpochDay * 1440 + hour * 60L + minute);
        return seconds == 0 ? Reading.OK : Reading.NOT_A_WHOLE_MINUTE;
    }

    private boolean punctuated() {
        char gap = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (gap == ' ' || gap == 'T' || gap == 't')
                && text.charAt(13) == ':';
    }

    private boolean readDate(int year, int month, int day) {
        int ymd = (year * 100 + month) * 100 + day;
        if (ymd != cachedYmd) {
            try {
                cachedEpochDay = LocalDate.of(year, month, day).toEpochDay();
                cachedYmd = ymd;
            } catch (DateTimeException e) {
                return false;
            }
        }
        return true;
    }

    /** 0 for a whole minute, 1 for anything between minutes, -1 for no seconds at all. */
    private int seconds() {
        if (at >= text.length() || text.charAt(at) != ':') {
            return 0;
        }
        int seconds = number(at + 1, 2);
        if (seconds < 0 || seconds > 59) {
            return -1;
        }
        at += 3;
        boolean fraction = false;
        if (at < text.length() && text.charAt(at) == '.') {
            int first = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                fraction |= text.charAt(at++) != '0';
            }
            if (at == first) {
                return -1;
            }
        }
        return seconds == 0 && !fraction ? 0 : 1;
    }

    private boolean readZone() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String zone = text.substring(at);
        offsetMinutes = switch (zone) {
            case "" -> NO_OFFSET;
            case "Z", "z", "UTC", "GMT" -> 0;
            default -> offset(zone);
        };
        return zone.isEmpty() || offsetMinutes != NO_OFFSET;
    }

    private int offset(String zone) {
        char sign = zone.charAt(0);
        int digits = zone.length() == 6 && zone.charAt(3) == ':' ? at + 4 : at + 3;
        boolean shape = (sign == '+' || sign == '-')
                && (zone.length() == 3 || zone.length() == 5 || (zone.length() == 6 && zone.charAt(3) == ':'));
        if (!shape) {
            return NO_OFFSET;
        }
        int hours = number(at + 1, 2);
        int minutes = zone.length() == 3 ? 0 : number(digits, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NO_OFFSET;
        }
        return (sign == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    private boolean isEpoch() {
        int length = text.length();
        if (length != 10 && length != 13 && length != 16 && length != 19) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Reading readEpoch() {
        long unit = 1;
        for (int i = 10; i < text.length(); i++) {
            unit *= 10;
        }
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            return Reading.NOT_A_STAMP;
        }
        localMinute = Math.toIntExact(value / unit / 60);
        offsetMinutes = 0;
        return value % (60 * unit) == 0 ? Reading.OK : Reading.NOT_A_WHOLE_MINUTE;
    }

    /** The number in {@code length} digits from {@code from}, or -1. */
    private int number(int from, int length) {
        if (from + length > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + length; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
