package unwind.market;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings the prices of one file into dollars. Without the user's word the unit is guessed from the first
 * {@value #ROWS_THAT_VOTE} rows of each date: prices in a part of a dollar are whole numbers, and at least two thirds of
 * them are whole cents in that part. Nothing after a date's opening half hour can change the guess for a file of several
 * dates. Quotes and trades are judged apart.
 */
final class PriceScale {
    private static final int ROWS_THAT_VOTE = 30;
    private static final int LEAST_VOTES = 10;
    private static final double SHARE = 2.0 / 3;
    /** Whole numbers below this are dollars as likely as cents, and are left alone. */
    private static final double LEAST_CENTS = 1000;

    private static final double LEAST_DOLLARS = 0.05;
    private static final double MOST_DOLLARS = 1e6;

    /** How vendors write a level that is not there: LOBSTER, and Databento's undefined price. */
    private static final double[] DUMMIES = {9_999_999_999.0, -9_999_999_999.0, 9_223_372_036_854_775_807.0};

    private final String file;
    private final int[] lines;
    private final int[] localMinutes;
    private final double tickDollars;
    private final FindingLog log;

    PriceScale(String file, RawTable table, double tickDollars, FindingLog log) {
        this.file = file;
        this.lines = table.lines();
        this.localMinutes = table.localMinutes();
        this.tickDollars = tickDollars;
        this.log = log;
    }

    /**
     * Scales prices in place.
     *
     * @param what {@code quotes} or {@code trades}
     * @param given the unit, where it is known
     */
    void toDollars(String what, List<double[]> prices, Optional<PriceUnit> given) {
        List<double[]> present = prices.stream().filter(p -> p.length > 0).toList();
        if (present.isEmpty()) {
            return;
        }
        double[] votes = votes(present);
        PriceUnit unit = given.orElseGet(() -> guess(votes));
        if (unit != PriceUnit.DOLLARS) {
            present.forEach(p -> scale(p, unit));
            log.add(
                    Fault.PRICE_SCALE,
                    file,
                    lines[0],
                    "%s of %s are in %s%s: %s is read as %s dollars"
                            .formatted(
                                    what,
                                    file,
                                    unit == PriceUnit.TICKS || unit == PriceUnit.CENTS
                                            ? unit.key()
                                            : unit.key() + " dollars",
                                    given.isPresent() ? ", as given" : "",
                                    plain(median(votes)),
                                    plain(unit.dollars(median(votes), tickDollars))));
        } else if (given.isEmpty()) {
            doubt(what, votes);
        }
    }

    private void doubt(String what, double[] votes) {
        double median = median(votes);
        boolean whole = votes.length >= LEAST_VOTES && share(votes, 1) >= SHARE;
        if (whole || median > MOST_DOLLARS) {
            log.add(
                    Fault.PRICE_SCALE_DOUBTFUL,
                    file,
                    lines[0],
                    "%s of %s, such as %s, are read as dollars".formatted(what, file, plain(median)));
        }
    }

    private PriceUnit guess(double[] votes) {
        if (votes.length < LEAST_VOTES || share(votes, 1) < SHARE) {
            return PriceUnit.DOLLARS;
        }
        double median = median(votes);
        return Stream.of(PriceUnit.BILLIONTHS, PriceUnit.MILLIONTHS, PriceUnit.TEN_THOUSANDTHS, PriceUnit.CENTS)
                .filter(unit -> median / unit.parts() >= LEAST_DOLLARS)
                .filter(unit -> unit != PriceUnit.CENTS || median >= LEAST_CENTS)
                .filter(unit -> share(votes, unit.parts() / 100) >= SHARE)
                .findFirst()
                .orElse(PriceUnit.DOLLARS);
    }

    /** Share of the values that are multiples of {@code step}. */
    private static double share(double[] values, long step) {
        return (double) Arrays.stream(values).filter(v -> v % step == 0).count() / Math.max(1, values.length);
    }

    /** Positive prices of the first rows of each date, in no particular order. */
    private double[] votes(List<double[]> prices) {
        double[] found = new double[64];
        int n = 0;
        int day = Integer.MIN_VALUE;
        int seen = 0;
        for (int row = 0; row < lines.length; row++) {
            int own = Math.floorDiv(localMinutes[row], 1440);
            seen = own == day ? seen + 1 : 1;
            day = own;
            for (int c = 0; seen <= ROWS_THAT_VOTE && c < prices.size(); c++) {
                double price = prices.get(c)[row];
                if (BookRepair.isPositive(price) && !isDummy(price)) {
                    found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
                    found[n++] = price;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private void scale(double[] prices, PriceUnit unit) {
        for (int row = 0; row < prices.length; row++) {
            prices[row] = isDummy(prices[row]) ? Double.NaN : unit.dollars(prices[row], tickDollars);
        }
    }

    private static boolean isDummy(double price) {
        return price == DUMMIES[0] || price == DUMMIES[1] || price == DUMMIES[2];
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static String plain(double value) {
        return value == Math.rint(value) && value < 1e18
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
