package unwind.feature;

import unwind.sim.ExecutionState;
import unwind.sim.MarketView;
import unwind.sim.PaceBand;

/**
 * Builds the observation vector {@code [Feature.COUNT]}: the order's state, the market features, normalised. The same code
 * for training, backtest and serving.
 */
public final class ObservationBuilder {
    /** Half-width to measure the band position with where the band is off. */
    private static final double WIDTH_WHEN_OFF = 0.1;

    private final Normaliser normaliser;
    private final double bandWidth;

    public ObservationBuilder(Normaliser normaliser, PaceBand band) {
        this.normaliser = normaliser;
        this.bandWidth = band.shareOfOrder() > 0 && band.shareOfOrder() < 1 ? band.shareOfOrder() : WIDTH_WHEN_OFF;
    }

    /**
     * @param market this minute's market features, {@code [Feature.MARKET]}
     * @param out {@code [Feature.COUNT]}
     */
    public void build(MarketView view, ExecutionState state, float[] market, float[] out) {
        double timeLeft = (double) state.minutesLeft() / state.horizon();
        double sharesLeft = (double) state.sharesLeft() / state.shares();
        out[Feature.TIME_LEFT.ordinal()] = (float) (2 * timeLeft - 1);
        out[Feature.SHARES_LEFT.ordinal()] = (float) (2 * sharesLeft - 1);
        out[Feature.PACE.ordinal()] = (float) Math.clamp(Math.log((sharesLeft + 1e-3) / (timeLeft + 1e-3)), -3, 3);
        out[Feature.BAND_POSITION.ordinal()] = (float) Math.clamp((timeLeft - sharesLeft) / bandWidth, -3, 3);
        out[Feature.CLOCK.ordinal()] = (float) (view.minuteOfDay() / 195.0 - 1);
        System.arraycopy(market, 0, out, Feature.PRIVATE, Feature.MARKET);
        normaliser.apply(out);
    }
}
