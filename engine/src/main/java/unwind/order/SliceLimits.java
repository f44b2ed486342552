package unwind.order;

import java.util.Map;
import java.util.stream.Collectors;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.problem.Problem;

/**
 * What a single child order may be: whole lots, at least and at most so many shares, at most a share of the market's volume.
 * The kernel applies them to every strategy alike, before the pace band. In the last minute of the horizon everything that
 * is left is sold whatever they say, and the result says how much went beyond them.
 *
 * @param lotShares child orders are multiples of this, at least 1
 * @param leastShares no smaller child order is sent; 0 is off
 * @param mostShares no larger child order is sent
 * @param mostOfVolume most of the last visible minute's volume that a child order to sell at market may be, as a share of
 *     it; infinite is off
 */
public record SliceLimits(int lotShares, int leastShares, int mostShares, double mostOfVolume) {
    /** No limits: any whole number of shares. */
    public static final SliceLimits NONE = new SliceLimits(1, 0, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    private static final String LOT = "lotShares";
    private static final String LEAST = "minSliceShares";
    private static final String MOST = "maxSliceShares";
    private static final String PARTICIPATION = "maxParticipationPct";
    private static final String GROUP = "Child orders";

    /** Keys shared by all strategies; 0 switches a limit off. */
    public static final ParamSet PARAMS = ParamSet.of(
            "child orders",
            ParamSpec.integer(
                    LOT,
                    "Lot",
                    "shares",
                    1,
                    1_000_000,
                    1,
                    GROUP,
                    "Child orders are multiples of this. What does not make a lot waits, at the latest for the last minute."),
            ParamSpec.integer(
                    LEAST,
                    "Least child order",
                    "shares",
                    0,
                    100_000_000,
                    0,
                    GROUP,
                    "No smaller child order is sent before the last minute. 0 is off."),
            ParamSpec.integer(
                    MOST,
                    "Largest child order",
                    "shares",
                    0,
                    100_000_000,
                    0,
                    GROUP,
                    "No larger child order is sent before the last minute. 0 is off."),
            ParamSpec.number(
                    PARTICIPATION,
                    "Largest participation",
                    "% of volume",
                    0,
                    100,
                    0,
                    GROUP,
                    "Most of the last visible minute's volume that a market order may be, before the last minute. 0 is off."));

    public SliceLimits {
        if (lotShares < 1 || leastShares < 0 || mostShares < 1 || !(mostOfVolume > 0)) {
            throw new IllegalArgumentException(
                    "slice limits %d, %d, %d, %s".formatted(lotShares, leastShares, mostShares, mostOfVolume));
        }
        long smallest = up(Math.max(1, leastShares), lotShares);
        if (smallest > mostShares) {
            throw Problem.usage(
                    "No child order is allowed: the smallest is %d shares, the largest %d."
                            .formatted(smallest, mostShares),
                    "Raise %s, or lower %s or %s.".formatted(MOST, LEAST, LOT));
        }
    }

    /**
     * @param values of {@link #PARAMS} (others are ignored)
     * @throws unwind.problem.ProblemException (usage) when they allow no child order
     */
    public static SliceLimits of(ParamValues values) {
        int most = values.integer(MOST);
        double participation = values.number(PARTICIPATION) / 100;
        return new SliceLimits(
                values.integer(LOT),
                values.integer(LEAST),
                most == 0 ? Integer.MAX_VALUE : most,
                participation == 0 ? Double.POSITIVE_INFINITY : participation);
    }

    /** From a record that may hold other keys, or lack some of these. */
    public static SliceLimits of(Map<String, String> texts) {
        return of(PARAMS.with(texts.entrySet().stream()
                .filter(e -> PARAMS.has(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** Whether a child order is limited at all. */
    public boolean any() {
        return lotShares > 1
                || leastShares > 1
                || mostShares < Integer.MAX_VALUE
                || mostOfVolume < Double.POSITIVE_INFINITY;
    }

    /**
     * Shares of a child order before the last minute.
     *
     * @param wanted shares that a strategy asks for, within the pace band
     * @param least shares that the pace band demands now; a demand is met by the smallest child order that is allowed
     * @param left shares not sold yet
     * @param volumeShares market volume that participation is a share of; infinite where it is not known
     * @return a whole number of lots, at least {@code leastShares} or 0, at most what the limits allow
     */
    public int allowed(int wanted, int least, int left, double volumeShares) {
        int cap = cap(left, volumeShares);
        long shares = wanted - wanted % lotShares;
        if (shares < least) {
            shares = up(least, lotShares);
        }
        if (shares < leastShares) {
            shares = least > 0 ? up(leastShares, lotShares) : 0;
        }
        int slice = (int) Math.min(shares, cap - cap % lotShares);
        return slice < leastShares ? 0 : slice;
    }

    /** Most shares of a child order, lots apart. */
    public int cap(int left, double volumeShares) {
        double ofVolume =
                mostOfVolume < Double.POSITIVE_INFINITY ? mostOfVolume * volumeShares : Double.POSITIVE_INFINITY;
        return (int) Math.min(Math.min(left, mostShares), Math.floor(ofVolume + 1e-9));
    }

    /** What of an amount that is due makes child orders by now: whole lots, or nothing below the least child order. */
    public double due(double shares) {
        double lots = Math.floor(shares / lotShares) * lotShares;
        return lots < leastShares ? 0 : lots;
    }

    private static long up(int shares, int lot) {
        return Math.ceilDiv((long) shares, lot) * lot;
    }
}
