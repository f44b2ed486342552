package unwind.market;

import java.util.List;

/** Leaves out what the user does not want, and says so. */
final class SessionChoice {
    private SessionChoice() {}

    /** @param sessions those that are not wanted are taken out */
    static void leaveOut(List<SessionJumps.Placed> sessions, ImportOptions options, FindingLog log) {
        boolean halfDays = options.values().flag("leaveOutHalfDays");
        boolean lateStarts = options.values().flag("leaveOutLateStarts");
        sessions.removeIf(placed -> {
            Session session = placed.session();
            boolean half = halfDays && session.closeMinute() < Session.FULL_MINUTES;
            boolean late = lateStarts && session.firstMinute() > 0;
            if (half || late) {
                log.add(
                        Fault.LEFT_OUT,
                        placed.file(),
                        placed.line(),
                        "%s %s %s".formatted(session.ticker(), session.date(), half ? "is a half day" : "starts late"));
            }
            return half || late;
        });
    }
}
