package unwind.market;

import java.util.Arrays;
import java.util.List;

/** Unit of the prices in a file. */
enum PriceUnit {
    DOLLARS("dollars", 1),
    CENTS("cents", 100),
    /** LOBSTER. */
    TEN_THOUSANDTHS("1e-4", 10_000),
    MILLIONTHS("1e-6", 1_000_000),
    /** Databento's fixed point. */
    BILLIONTHS("1e-9", 1_000_000_000),
    /** Least price steps, see {@code tickDollars}. */
    TICKS("ticks", 0);

    static final String AUTO = "auto";

    private final String key;
    private final long parts;

    PriceUnit(String key, long parts) {
        this.key = key;
        this.parts = parts;
    }

    String key() {
        return key;
    }

    /** How many make a dollar; 0 for ticks. */
    long parts() {
        return parts;
    }

    double dollars(double price, double tickDollars) {
        return this == TICKS ? price * tickDollars : price / parts;
    }

    static PriceUnit ofKey(String key) {
        return Arrays.stream(values())
                .filter(u -> u.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<String> keys() {
        return List.of(AUTO, "dollars", "cents", "1e-4", "1e-6", "1e-9", "ticks");
    }

    /** Names for people, in the order of the keys. */
    static List<String> labels() {
        return List.of(
                "As the files look",
                "Dollars",
                "Cents",
                "1/10,000 dollar",
                "1/1,000,000 dollar",
                "1/1,000,000,000 dollar",
                "Ticks");
    }
}
