package unwind.report.chart;

import unwind.market.Session;

/** x values of a session's rows. */
final class SessionAxes {
    private SessionAxes() {}

    /** Instants at which rows are known, {@code [rows]}. */
    static double[] rowEnds(Session session, ExchangeClock clock) {
        double[] x = new double[session.rows()];
        for (int t = 0; t < x.length; t++) {
            x[t] = clock.x(session.minuteOfDay(t) + 1);
        }
        return x;
    }
}
