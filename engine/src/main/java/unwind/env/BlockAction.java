package unwind.env;

import unwind.feature.ReservationScale;
import unwind.sim.ExecutionState;
import unwind.sim.MarketView;

/**
 * An action is a block, for costs that are not convex: few large child orders are then cheaper than many small ones, and no
 * price says when to wait. A block is a share of what the pace band allows now, {@code (a + 1) / 1.8}. It is sold when the band
 * asks for a sale, and before that only by an action above {@value #SELL_ABOVE}; so the network need not jump at the edge of
 * the band. A block ends where the book does: where its marginal cost leaves what is usual ({@link ReservationScale}) if the
 * row that fills is visible, else at a size that every training minute displayed.
 *
 * @param safeShares largest block into a book that is not visible yet, shares
 */
public record BlockAction(ReservationScale scale, double safeShares) implements ActionForm {
    /** What the ids of these forms begin with; the safe size follows. */
    public static final String PREFIX = "blocks:";

    static final double SELL_ABOVE = 0.8;
    /** What stands for waiting: below the threshold, and a large block once the band asks for it. */
    private static final double WAIT = 0.5;
    /** Marginal costs over the largest of the scale by which a book is too thin. */
    private static final double BEYOND_USUAL = 2;

    public BlockAction {
        if (!(safeShares > 0)) {
            throw new IllegalArgumentException("a block needs a safe size of shares, have " + safeShares);
        }
    }

    /** The id of a form. */
    public static String id(double safeShares) {
        return PREFIX + safeShares;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void decode(float[] action, VisibleMinute minute, ExecutionState state, Wish wish) {
        boolean waits = state.leastNow() == 0 && action[0] <= SELL_ABOVE;
        double share = Math.min(1, (action[0] + 1) / (SELL_ABOVE + 1));
        wish.market(waits ? 0 : Math.min(share * state.mostNow(), displayed(minute)));
    }

    private double displayed(VisibleMinute minute) {
        MarketView view = minute.view();
        return view.lastRow() == view.fillRow()
                ? minute.curve().sharesBelow(BEYOND_USUAL * scale.bps(1), minute.marginalBps())
                : safeShares;
    }

    /** The action that sells so many shares now; before the band asks for any, all of a block or nothing. */
    static double action(int shares, ExecutionState state) {
        if (state.leastNow() == 0) {
            return 2 * shares > state.mostNow() ? 1 : WAIT;
        }
        return Math.min(1, (SELL_ABOVE + 1) * shares / state.mostNow() - 1);
    }
}
