package unwind.market.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a fuzz case as a plain second reader sees them, written without the importer's classes: text split at
 * separators, stamps by {@code java.time}, numbers by {@link Double#parseDouble}.
 */
final class RawRows {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FILE_DATE = LocalDate.of(2024, 7, 3);
    private static final Pattern STAMP = Pattern.compile("(\\d{4})([-/]?)(\\d\\d)\\2(\\d\\d)[ Tt](\\d\\d:\\d\\d)"
            + "(?::(\\d\\d)(?:\\.(\\d+))?)? *(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d?:\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?");

    /**
     * One row.
     *
     * @param numbers by field; NaN where the cell is empty
     */
    record Row(Instant instant, String ticker, Map<String, Double> numbers) {
        Instant minute() {
            return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), 60L) * 60);
        }

        double number(String field) {
            return numbers.getOrDefault(field, Double.NaN);
        }
    }

    private final FuzzFormat format;

    RawRows(FuzzFormat format) {
        this.format = format;
    }

    List<Row> of(List<FuzzFile> files) {
        List<List<String>> first = cells(text(files.get(0).bytes()));
        if (format == FuzzFormat.LOBSTER) {
            return lobster(first, cells(text(files.get(1).bytes())));
        }
        Map<String, String> fieldByName = new HashMap<>();
        format.columns().forEach(c -> {
            String[] parts = c.split("=", 2);
            if (parts.length == 2) {
                fieldByName.put(plain(parts[0]), parts[1]);
            }
        });
        List<String> header = first.get(0).stream().map(RawRows::plain).toList();
        List<Row> rows = new ArrayList<>();
        for (List<String> line : first.subList(1, first.size())) {
            Map<String, Double> numbers = new HashMap<>();
            String ticker = format.fileName().split("[^A-Za-z]", 2)[0];
            for (int c = 0; c < header.size(); c++) {
                String field = fieldByName.getOrDefault(header.get(c), "");
                if (field.equals("symbol")) {
                    ticker = line.get(c);
                } else if (!field.isEmpty()) {
                    numbers.put(field, number(line.get(c)));
                }
            }
            rows.add(new Row(instant(header, line), ticker.toUpperCase(Locale.ROOT), numbers));
        }
        return rows;
    }

    private List<Row> lobster(List<List<String>> book, List<List<String>> messages) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < book.size(); i++) {
            Map<String, Double> numbers = new HashMap<>();
            for (int level = 0; level < 5; level++) {
                String[] names = {"ask_price_", "ask_size_", "bid_price_", "bid_size_"};
                for (int k = 0; k < names.length; k++) {
                    numbers.put(names[k] + (level + 1), number(book.get(i).get(4 * level + k)));
                }
            }
            List<String> message = messages.get(i);
            double type = number(message.get(1));
            boolean trade = type == 4 || type == 5;
            for (String field : List.of("open", "high", "low", "close")) {
                numbers.put(field, trade ? number(message.get(4)) : Double.NaN);
            }
            numbers.put("volume", trade ? number(message.get(3)) : 0.0);
            rows.add(new Row(clock(message.get(0), FILE_DATE), "AAPL", numbers));
        }
        return rows;
    }

    private Instant instant(List<String> header, List<String> line) {
        if (format.stamps() == FuzzFormat.Stamps.CLOCK) {
            String date = line.get(header.indexOf("date")).replaceAll("[-/]", "");
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.substring(0, 4)),
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6)));
            return clock(line.get(header.indexOf("time")), day);
        }
        String stamp = line.get(Math.max(
                0,
                header.indexOf(
                        switch (format.stamps()) {
                            case NEW_YORK -> "timestampny";
                            case NANOS -> "tsevent";
                            case SECONDS -> "time";
                            default -> "timestamp";
                        })));
        return format.stamps() == FuzzFormat.Stamps.SECONDS ? clock(stamp, FILE_DATE) : dated(stamp);
    }

    private static Instant dated(String stamp) {
        if (stamp.matches("\\d{10}|\\d{13}|\\d{16}|\\d{19}")) {
            long nanos = Long.parseLong(stamp.substring(10) + "0".repeat(19 - stamp.length()));
            return Instant.ofEpochSecond(Long.parseLong(stamp.substring(0, 10)), nanos);
        }
        Matcher m = STAMP.matcher(stamp);
        if (!m.matches()) {
            throw new IllegalStateException("no stamp: " + stamp);
        }
        LocalDate date =
                LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)));
        LocalDateTime time = date.atTime(LocalTime.parse(m.group(5))).plusNanos(nanos(m.group(6), m.group(7)));
        String zone = m.group(8) == null ? "" : m.group(8);
        if (zone.isEmpty()) {
            return time.atZone(NEW_YORK).toInstant();
        }
        return time.toInstant(zone.matches("[+-].*") ? ZoneOffset.of(zone) : ZoneOffset.UTC);
    }

    private static Instant clock(String stamp, LocalDate date) {
        Matcher m = CLOCK.matcher(stamp);
        if (m.matches()) {
            String clock = m.group(1).length() == 4 ? "0" + m.group(1) : m.group(1);
            return date.atTime(LocalTime.parse(clock))
                    .plusNanos(nanos(m.group(2), m.group(3)))
                    .atZone(NEW_YORK)
                    .toInstant();
        }
        String[] parts = stamp.split("\\.", 2);
        return date.atStartOfDay()
                .plusSeconds(Long.parseLong(parts[0]))
                .plusNanos(nanos("0", parts.length == 2 ? parts[1] : null))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static long nanos(
            @org.jspecify.annotations.Nullable String seconds, @org.jspecify.annotations.Nullable String fraction) {
        String digits = ((fraction == null ? "" : fraction) + "000000000").substring(0, 6) + "000";
        return (seconds == null ? 0 : Long.parseLong(seconds)) * 1_000_000_000L + Long.parseLong(digits);
    }

    private static double number(String cell) {
        return cell.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? Double.parseDouble(cell) : Double.NaN;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        String separator = "";
        for (String line : text.split("\r\n|\n|\r")) {
            if (separator.isEmpty() && !line.isBlank()) {
                separator = mostFrequent(line);
            }
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (String cell : line.split(Pattern.quote(separator), -1)) {
                String bare = stripSpaces(cell);
                cells.add(stripSpaces(
                        bare.length() > 1 && bare.startsWith("\"") ? bare.substring(1, bare.length() - 1) : bare));
            }
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String stripSpaces(String text) {
        return text.replaceAll("^ +| +$", "");
    }

    private static String mostFrequent(String line) {
        String best = ",";
        int most = 0;
        for (String candidate : List.of(",", ";", "\t", "|")) {
            int count = line.length() - line.replace(candidate, "").length();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String text(byte[] bytes) {
        byte[] plain = bytes;
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String text = new String(plain, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
