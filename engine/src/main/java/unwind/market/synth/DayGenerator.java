package unwind.market.synth;

import java.time.LocalDate;
import unwind.market.Session;
import unwind.market.TradingCalendar;

/**
 * Makes sessions one after the other; the closing mid of one starts the next. The mid is a martingale on the grid: every
 * increment has mean zero given the past, and rounding to the grid that the spread allows is random with the right mean.
 */
final class DayGenerator {
    private final SynthSpec spec;
    private final Calibration calibration;
    private final long seed;
    private int session;
    /** Mid of the last row in half cents. */
    private long midHalfCents;

    DayGenerator(SynthSpec spec) {
        this.spec = spec;
        seed = spec.streamSeed();
        calibration = Calibration.of(spec.kind());
        midHalfCents = Math.round(200 * spec.startPriceDollars());
    }

    SyntheticDay next(LocalDate date) {
        int rows = TradingCalendar.nyse().closeMinute(date);
        Draws price = new Draws(seed, session, 0);
        double overnight = calibration.overnightBps() * 1e-4 * price.normal();
        midHalfCents = Math.max(200, price.unbiasedRound(midHalfCents * (1 + overnight)));
        Activity activity = Activity.draw(calibration, seed, session, rows);
        int[] spread = Spreads.draw(spec.kind(), seed, session, 0.5 * midHalfCents, activity.slowLogVol());
        Depth bid = Depth.draw(calibration, seed, session, rows, 4);
        Depth ask = Depth.draw(calibration, seed, session, rows, 5);
        SyntheticDay day = new SyntheticDay(date, bid.sizeShares(), ask.sizeShares(), activity.volumeShares());
        Draws trades = new Draws(seed, session, 6);
        for (int t = 0; t < rows; t++) {
            long before = midHalfCents;
            double sd = activity.sigma()[t] * before;
            midHalfCents = onGrid(price, before + sd * activity.surprise()[t], spread[t]);
            quote(day, t, spread[t], bid.gapTicks(), ask.gapTicks());
            trade(day, t, before, sd, trades);
        }
        session++;
        return day;
    }

    /** A mid in half cents that a spread of that many cents allows: odd for an odd spread; its mean is the target. */
    private static long onGrid(Draws draws, double target, int spreadCents) {
        int parity = spreadCents & 1;
        long mid = 2 * draws.unbiasedRound((target - parity) / 2) + parity;
        return Math.max(mid, 200 + spreadCents);
    }

    private void quote(SyntheticDay day, int t, int spreadCents, int[][] bidGap, int[][] askGap) {
        int bid = Math.toIntExact((midHalfCents - spreadCents) / 2);
        int ask = bid + spreadCents;
        for (int level = 0; level < Session.LEVELS; level++) {
            bid -= bidGap[level][t];
            ask += askGap[level][t];
            day.bidCents[level][t] = bid;
            day.askCents[level][t] = ask;
        }
    }

    /**
     * Open and close trade at the quotes of their instants; the extremes are those of a Brownian bridge between the two
     * mids, so that what a resting order suffers when it is reached is what a martingale does to it. On wide names they stop half a
     * cent short: without it a resting order would be filled more kindly than on real minutes.
     */
    private void trade(SyntheticDay day, int t, long midBefore, double sdHalfCents, Draws draws) {
        int spread = day.askCents[0][t] - day.bidCents[0][t];
        int firstBid = t == 0 ? Math.toIntExact((midBefore - spread) / 2) : day.bidCents[0][t - 1];
        int firstAsk = t == 0 ? firstBid + spread : day.askCents[0][t - 1];
        int open = printBetween(draws, firstBid, firstAsk);
        int close = printBetween(draws, day.bidCents[0][t], day.askCents[0][t]);
        double move = midHalfCents - midBefore;
        double up = midBefore + bridgeMaximum(draws, move, sdHalfCents);
        double down = midBefore - bridgeMaximum(draws, -move, sdHalfCents);
        day.openCents[t] = open;
        day.closeCents[t] = close;
        day.highCents[t] =
                Math.max(Math.max(open, close), (int) Math.floor((up - calibration.extremesStopShortHalfCents()) / 2));
        day.lowCents[t] =
                Math.min(Math.min(open, close), (int) Math.ceil((down + calibration.extremesStopShortHalfCents()) / 2));
    }

    private static int printBetween(Draws draws, int bid, int ask) {
        double u = draws.uniform();
        return u < 0.25 ? bid : u < 0.5 ? ask : (int) draws.unbiasedRound(0.5 * (bid + ask));
    }

    /** Maximum above the start of a Brownian bridge that ends at {@code end}: inverse of P(M > m) = exp(-2m(m-end)/sd^2). */
    private static double bridgeMaximum(Draws draws, double end, double sd) {
        double logU = StrictMath.log(1 - draws.uniform());
        return 0.5 * (end + Math.sqrt(end * end - 2 * sd * sd * logU));
    }
}
