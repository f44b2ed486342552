package unwind.sim;

import unwind.market.Column;
import unwind.market.MarketProfile;
import unwind.market.Session;
import unwind.order.ExecutionTiming;

/**
 * What may be known when a decision is taken: rows up to {@link #lastRow()}, the clock, and statistics frozen from
 * training sessions. The only way from a session to a strategy or a feature; asking for a later row throws.
 */
public final class MarketView {
    private Session session;
    private MarketProfile profile;
    private ExecutionTiming timing;
    private int fillRow;

    MarketView(Session session, MarketProfile profile, ExecutionTiming timing) {
        this.session = session;
        this.profile = profile;
        this.timing = timing;
        this.fillRow = 0;
    }

    void reset(Session newSession, MarketProfile newProfile, ExecutionTiming newTiming) {
        session = newSession;
        profile = newProfile;
        timing = newTiming;
        fillRow = 0;
    }

    /** A view for computing what is visible when each row fills; see {@link #moveToFill}. */
    public static MarketView over(Session session, MarketProfile profile, ExecutionTiming timing) {
        return new MarketView(session, profile, timing);
    }

    /** Moves the clock to the decision whose order fills against {@code row}. */
    public void moveToFill(int row) {
        fillRow = row;
    }

    /** Row whose closing quote the coming order meets. It may be later than {@link #lastRow()}. */
    public int fillRow() {
        return fillRow;
    }

    /** Last visible row, or -1 when nothing has been seen yet. */
    public int lastRow() {
        return fillRow - timing.lagRows();
    }

    /** Minutes since the regular open at which the fill row starts: the clock is always known. */
    public int minuteOfDay() {
        return session.minuteOfDay(fillRow);
    }

    /** Minutes since the regular open of a visible row. */
    public int minuteOfDay(int row) {
        return session.minuteOfDay(visible(row));
    }

    public String ticker() {
        return session.ticker();
    }

    public double tickDollars() {
        return session.tickDollars();
    }

    public MarketProfile profile() {
        return profile;
    }

    public double mid(int row) {
        return session.mid()[visible(row)];
    }

    public double bid(int level, int row) {
        return session.bid(level)[visible(row)];
    }

    public double bidSize(int level, int row) {
        return session.bidSize(level)[visible(row)];
    }

    public double ask(int level, int row) {
        return session.ask(level)[visible(row)];
    }

    public double askSize(int level, int row) {
        return session.askSize(level)[visible(row)];
    }

    public double halfSpreadBps(int row) {
        return session.halfSpreadBps(visible(row));
    }

    public boolean has(Column column) {
        return session.has(column);
    }

    public double value(Column column, int row) {
        return session.column(column)[visible(row)];
    }

    private int visible(int row) {
        if (row > lastRow()) {
            throw new IllegalStateException(
                    "row %d is not visible yet: the last visible row is %d".formatted(row, lastRow()));
        }
        return row;
    }
}
