package unwind.market.synth;

/** Closing spreads of one session in ticks, at least one. */
final class Spreads {
    private static final double[] WIDE_SHAPE = {
        1.95, 1.24, 1.02, 1.00, 1.03, 0.97, 0.93, 0.92, 0.91, 0.90, 0.86, 0.76, 0.57
    };
    private static final double WIDE_HALF_SPREAD_BPS = 1.27;
    private static final int WIDE_NOISE_SHAPE = 8;
    private static final double SLOW_PHI = 0.92;
    private static final double SLOW_SD = 0.19;
    private static final double DAY_SD = 0.13;
    private static final double WIDE_OPEN_CHANCE = 0.15;

    private Spreads() {}

    static int[] draw(SynthSpec.Kind kind, long seed, int session, double openTicks, double[] slowLogVol) {
        Draws draws = new Draws(seed, session, 3);
        return switch (kind) {
            case WIDE -> wide(draws, openTicks, slowLogVol);
            case ONE_TICK -> oneTick(draws, slowLogVol.length);
        };
    }

    /** Shape x day level x slow part x strong white noise: what is tight now says little about the next minute. */
    private static int[] wide(Draws draws, double openTicks, double[] slowLogVol) {
        int rows = slowLogVol.length;
        double meanTicks = 2e-4 * WIDE_HALF_SPREAD_BPS * openTicks * draws.factor(DAY_SD);
        double[] shape = Curves.byMinute(WIDE_SHAPE, 2.5);
        double openExcess = draws.chance(WIDE_OPEN_CHANCE) ? 0.3 + 0.5 * draws.uniform() : -0.2 * draws.uniform();
        double[] slow = draws.autoregression(rows, SLOW_PHI, SLOW_SD);
        int[] ticks = new int[rows];
        for (int t = 0; t < rows; t++) {
            double open = 1 + openExcess * StrictMath.exp(-t / 40.0);
            double level = meanTicks * shape[t] * open * StrictMath.exp(slow[t] + 0.5 * slowLogVol[t]);
            ticks[t] = (int) Math.max(1, Math.round(level * draws.gammaFactor(WIDE_NOISE_SHAPE)));
        }
        return ticks;
    }

    /** One tick but for the minutes after the open and a rare flicker. */
    private static int[] oneTick(Draws draws, int rows) {
        double opening = 2.2 * draws.factor(0.4);
        int[] ticks = new int[rows];
        for (int t = 0; t < rows; t++) {
            ticks[t] = 1 + draws.poisson(opening * StrictMath.exp(-t / 10.0)) + (draws.chance(0.002) ? 1 : 0);
        }
        return ticks;
    }
}
