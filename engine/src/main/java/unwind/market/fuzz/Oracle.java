package unwind.market.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unwind.market.Column;
import unwind.market.Finding;
import unwind.market.MarketData;
import unwind.market.QuoteKind;
import unwind.market.Session;

/**
 * Judges a load against the raw text: every loaded number equals the number in the row that it came from, unless a
 * finding tells the repair, for at least as many rows as were repaired; every row that was not loaded has a finding too.
 */
final class Oracle {
    private static final int MOST_TOLD = 5;
    private static final double ROUNDING = 1e-12;

    private final FuzzFormat format;
    private final MarketData data;
    private final Map<String, Long> needed = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, List<RawRows.Row>> rowsByMinute = new HashMap<>();
    private String place = "";

    Oracle(FuzzFormat format, MarketData data, List<RawRows.Row> rows) {
        this.format = format;
        this.data = data;
        for (RawRows.Row row : rows) {
            rowsByMinute
                    .computeIfAbsent(key(row.ticker(), row.minute()), k -> new ArrayList<>())
                    .add(row);
        }
    }

    /** What was changed silently, first places only; empty where nothing was. */
    List<String> violations() {
        if (format.priceParts() != 1) {
            need("price-scale");
        }
        for (Session session : data.sessions()) {
            judge(session);
        }
        if (!rowsByMinute.isEmpty()
                && !has("session-excluded", "closed-day", "outside-session", "late-start", "duplicate-session")) {
            violations.add("rows at " + rowsByMinute.keySet().iterator().next() + " are neither loaded nor told");
        }
        needed.forEach((code, count) -> {
            long told = data.findings().stream()
                    .filter(f -> f.code().equals(code))
                    .mapToLong(Finding::count)
                    .sum();
            if (told < count) {
                violations.add("%s: %d repairs, told %d".formatted(code, count, told));
            }
        });
        return violations.subList(0, Math.min(MOST_TOLD, violations.size()));
    }

    private static String key(String ticker, Instant minute) {
        return ticker + " " + minute;
    }

    private boolean has(String... codes) {
        return data.findings().stream().anyMatch(f -> List.of(codes).contains(f.code()));
    }

    private void need(String code) {
        needed.merge(code, 1L, Long::sum);
    }

    private void judge(Session session) {
        for (int t = 0; t < session.rows(); t++) {
            place = key(session.ticker(), session.rowStart(t));
            List<RawRows.Row> rows = rowsByMinute.getOrDefault(place, List.of());
            rowsByMinute.remove(place);
            if (rows.isEmpty()) {
                filled(session, t);
                continue;
            }
            if (rows.size() > 1) {
                needed.merge(
                        format.isEvents() ? "several-rows-a-minute" : "duplicate-rows",
                        format.isEvents() ? 0L : rows.size() - 1L,
                        Long::sum);
                if (format.isEvents() && !has("several-rows-a-minute")) {
                    violations.add(place + ": several rows, not told");
                }
            }
            columns(session, t, rows);
            book(session, t, chosen(rows));
        }
    }

    /** The first of repeated rows; the last of events. */
    private RawRows.Row chosen(List<RawRows.Row> rows) {
        RawRows.Row best = rows.get(0);
        for (RawRows.Row row : rows) {
            best = format.isEvents() && !row.instant().isBefore(best.instant()) ? row : best;
        }
        return best;
    }

    private void filled(Session session, int t) {
        need("missing-minutes");
        expect(t > 0 && session.bid(0)[t] == session.bid(0)[t - 1], "a filled bid");
        expect(t > 0 && session.ask(0)[t] == session.ask(0)[t - 1], "a filled ask");
        expect(t > 0 && session.bidSize(0)[t] == session.bidSize(0)[t - 1], "a filled size");
    }

    private void expect(boolean fulfilled, String what) {
        if (!fulfilled) {
            violations.add(place + ": " + what + " is not what the text says");
        }
    }

    private double price(double raw) {
        boolean dummy = raw == 9_999_999_999.0 || raw == -9_999_999_999.0 || raw == 9.223372036854775807e18;
        return dummy && format.priceParts() != 1 ? Double.NaN : raw / format.priceParts();
    }

    private static boolean usable(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private void book(Session session, int t, RawRows.Row row) {
        if (!format.hasQuotes()) {
            bar(session, t, row);
            return;
        }
        double bid = price(row.number("bid_price_1"));
        double ask = price(row.number("ask_price_1"));
        double[] bidSizes = sizes(row, "bid", bid);
        double[] askSizes = sizes(row, "ask", ask);
        if (!usable(bid) || !usable(ask) || bidSizes.length == 0 || askSizes.length == 0) {
            filled(session, t);
            return;
        }
        if (session.quoteKind() == QuoteKind.EXTREMES || bid >= ask) {
            if (bid < ask) {
                expect(has("quotes-are-extremes"), "a book that is no book");
            } else {
                need(bid > ask ? "crossed-quotes" : "locked-quotes");
            }
            double mid = 0.5 * (bid + ask);
            expect(Math.abs(session.mid()[t] - mid) <= ROUNDING * mid, "the mid");
        } else {
            expect(session.bid(0)[t] == bid, "the bid");
            expect(session.ask(0)[t] == ask, "the ask");
            levels(session, t, row);
        }
        size(session.bidSize(0)[t], bidSizes, row.number("bid_size_1"));
        size(session.askSize(0)[t], askSizes, row.number("ask_size_1"));
    }

    /** Sizes of all levels at one price; the largest may stand for them. */
    private double[] sizes(RawRows.Row row, String side, double price) {
        return java.util.stream.IntStream.rangeClosed(1, Session.LEVELS)
                .filter(i -> price(row.number(side + "_price_" + i)) == price)
                .mapToDouble(i -> row.number(side + "_size_" + i))
                .filter(Oracle::usable)
                .toArray();
    }

    private void size(double loaded, double[] shown, double first) {
        double largest = java.util.Arrays.stream(shown).max().orElse(Double.NaN);
        expect(loaded == largest, "a size");
        if (loaded != first
                && !has("level-order", "quotes-are-extremes", "crossed-quotes", "bad-sizes", "empty-levels")) {
            violations.add(place + ": a size of another level, not told");
        }
    }

    private void levels(Session session, int t, RawRows.Row row) {
        for (int level = 1; level < Session.LEVELS; level++) {
            for (String side : List.of("bid", "ask")) {
                boolean bid = side.equals("bid");
                double loaded = (bid ? session.bid(level) : session.ask(level))[t];
                double size = (bid ? session.bidSize(level) : session.askSize(level))[t];
                double raw = price(row.number(side + "_price_" + (level + 1)));
                double rawSize = row.number(side + "_size_" + (level + 1));
                boolean same = Double.compare(loaded, raw) == 0 && Double.compare(size, rawSize) == 0;
                boolean absent = Double.isNaN(loaded) && (Double.isNaN(raw) || Double.isNaN(rawSize));
                boolean told = has("level-order", "empty-levels", "bad-sizes");
                boolean shown = Double.isNaN(loaded)
                        || java.util.Arrays.stream(sizes(row, side, loaded)).anyMatch(s -> s == size);
                expect(shown, "level " + (level + 1));
                if (!same && !absent && !told) {
                    violations.add(place + ": level " + (level + 1) + " repaired, not told");
                }
            }
        }
    }

    private void bar(Session session, int t, RawRows.Row row) {
        double close = row.number("close");
        boolean fits = usable(close)
                && usable(row.number("high"))
                && usable(row.number("low"))
                && row.number("low") <= close
                && close <= row.number("high");
        if (!fits) {
            filled(session, t);
            return;
        }
        if (!has("spread-estimated")) {
            violations.add("an estimated spread, not told");
        }
        expect(Math.abs(session.mid()[t] - close) <= ROUNDING * close, "the mid of a bar");
    }

    private void columns(Session session, int t, List<RawRows.Row> rows) {
        List<RawRows.Row> used = format.isEvents()
                ? rows.stream()
                        .sorted(java.util.Comparator.comparing(RawRows.Row::instant))
                        .toList()
                : rows.subList(0, 1);
        for (Column column : Column.values()) {
            if (!session.has(column)) {
                continue;
            }
            String field = column.name().toLowerCase(Locale.ROOT);
            double expected = Double.NaN;
            for (RawRows.Row row : used) {
                double raw = row.number(field);
                double value = column == Column.VOLUME ? raw : price(raw);
                boolean possible =
                        column == Column.VOLUME ? value >= 0 && value < Double.POSITIVE_INFINITY : usable(value);
                if (!possible
                        && !Double.isNaN(raw)
                        && !has("bad-sizes", "empty-levels", "no-trades", "several-rows-a-minute")) {
                    violations.add(place + ": " + field + " dropped, not told");
                }
                expected = merged(column, expected, possible ? value : Double.NaN);
            }
            boolean extreme = session.quoteKind() == QuoteKind.EXTREMES
                    && (column == Column.BID_HIGH || column == Column.ASK_LOW);
            double loaded = session.column(column)[t];
            boolean sum = column == Column.VOLUME && Math.abs(loaded - expected) <= ROUNDING * Math.abs(expected);
            expect(extreme || sum || Double.compare(loaded, expected) == 0, field);
        }
    }

    private static double merged(Column column, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(b) ? a : b;
        }
        return switch (column) {
            case OPEN -> a;
            case HIGH, BID_HIGH -> Math.max(a, b);
            case LOW, ASK_LOW -> Math.min(a, b);
            case CLOSE -> b;
            case VOLUME -> a + b;
        };
    }
}
