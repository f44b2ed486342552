package unwind.feature;

/**
 * What a learned strategy sees, in the order of the observation vector. The first block is the order's own state, the rest
 * describes visible market rows relative to their own recent past or to training statistics, so that names and days with
 * other levels look alike (Nevmyvaka, Feng and Kearns 2006 call them private and market variables).
 */
public enum Feature {
    TIME_LEFT("Share of the horizon left, from 1 to -1", true),
    SHARES_LEFT("Share of the order left, from 1 to -1", false),
    PACE("Log of (shares left / minutes left) against the even pace", false),
    BAND_POSITION("How far ahead (+) or behind (-) the TWAP line, in half-widths of the pace band", true),
    CLOCK("Minute of day, from -1 at the open to 1 at the close", false),
    SPREAD_NOW("Log of the half-spread against the median of the last 60 minutes", false),
    SPREAD_SHORT("Log of the mean half-spread of 5 minutes against the median of 60", false),
    SPREAD_RANK("Rank of the half-spread among the last 60 minutes, from -1 (tightest) to 1", false),
    SPREAD_MEDIUM("Log of the median half-spread of 15 minutes against the mean of today so far", false),
    SPREAD_LONG("Log of the median half-spread of 60 minutes against the mean of today so far", false),
    SPREAD_LEVEL("Log of the half-spread against the training median of all minutes", false),
    SPREAD_CURVE("Log of the training median half-spread of the coming hour against that of this minute", false),
    VOLUME("Log of the volume against the mean of the last 30 minutes; 0 without volume", false),
    IMBALANCE("Size at the best bid against size at the best ask, from -1 to 1", false),
    DEPTH("Log of the size at the best bid against the mean of the last 30 minutes", false),
    RETURN("Last one-minute return in units of the recent standard deviation", false),
    COST_NOW("Expected marginal cost of the even pace now, on the reservation scale", true),
    COST_LARGE("Expected marginal cost of ten times the even pace now, on the reservation scale", true),
    LEVEL_SHORT("Log of the mean half-spread of 5 minutes against the training median of all minutes", false),
    LEVEL_MEDIUM("Log of the mean half-spread of 20 minutes against the training median of all minutes", true),
    LEVEL_LONG("Log of the mean half-spread of 60 minutes against the training median of those minutes", false),
    CURVE_NOW("Log of the training median half-spread of this minute against that of all minutes", false),
    CURVE_REST("Log of the training median half-spread of the rest of the horizon against that of all minutes", false);

    /** Features that describe the order, not the market. */
    public static final int PRIVATE = 5;
    /** Length of the observation vector. */
    public static final int COUNT = values().length;
    /** Features of the market, filled by {@link MarketFeatures}. */
    public static final int MARKET = COUNT - PRIVATE;

    private final String meaning;
    private final boolean compact;

    Feature(String meaning, boolean compact) {
        this.meaning = meaning;
        this.compact = compact;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it belongs to the small set that describes the cost alone. */
    public boolean compact() {
        return compact;
    }

    int marketIndex() {
        return ordinal() - PRIVATE;
    }
}
