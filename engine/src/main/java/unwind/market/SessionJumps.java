package unwind.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reports prices that jump from one session's close to the next session's open, as a split makes them. */
final class SessionJumps {
    private static final double JUMP = 0.2;
    private static final double SPLIT_TOLERANCE = 0.06;
    private static final int LARGEST_SPLIT = 50;

    private SessionJumps() {}

    /** One session and the place it came from. */
    record Placed(Session session, String file, int line) {}

    static void report(List<Placed> byDate, FindingLog log) {
        Map<String, Session> before = new LinkedHashMap<>();
        for (Placed placed : byDate) {
            Session session = placed.session();
            Session last = before.put(session.ticker(), session);
            if (last == null) {
                continue;
            }
            double from = last.mid()[last.rows() - 1];
            double to = session.mid()[0];
            if (Math.abs(to / from - 1) > JUMP) {
                log.add(
                        Fault.CORPORATE_ACTION,
                        placed.file(),
                        placed.line(),
                        String.format(
                                Locale.ROOT,
                                "%s %s %.2f to %s %.2f%s",
                                session.ticker(),
                                last.date(),
                                from,
                                session.date(),
                                to,
                                likelySplit(from / to)));
            }
        }
    }

    private static String likelySplit(double ratio) {
        double factor = Math.max(ratio, 1 / ratio);
        long whole = Math.round(factor);
        if (whole < 2 || whole > LARGEST_SPLIT || Math.abs(factor / whole - 1) > SPLIT_TOLERANCE) {
            return "";
        }
        return ratio > 1 ? ", like a " + whole + ":1 split" : ", like a 1:" + whole + " reverse split";
    }
}
