package unwind.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.market.DateRange;
import unwind.market.Split;
import unwind.problem.Problem;

/**
 * Rolling windows: fit on {@code fitSessions} dates, test on the {@code testSessions} that follow, move on by as many. Every
 * date after the first window's fit is tested once, always by what was fitted on dates before it.
 */
public record WalkForward(int fitSessions, int testSessions) {
    public WalkForward {
        if (fitSessions < 1 || testSessions < 1) {
            throw malformed(fitSessions + ":" + testSessions);
        }
    }

    /** Reads {@code 20:5}. */
    public static WalkForward parse(String text) {
        if (!text.strip().matches("[0-9]{1,5}:[0-9]{1,5}")) {
            throw malformed(text);
        }
        String[] parts = text.strip().split(":", -1);
        return new WalkForward(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static RuntimeException malformed(String text) {
        return Problem.usage(
                "'" + text + "' is no pair of window lengths.",
                "Write FIT:TEST in sessions, each at least 1, for example 20:5.");
    }

    /**
     * @param dates of the data, ascending
     * @return at least one window; the last one tests what is left
     * @throws unwind.problem.ProblemException (usage) when no date is left to test
     */
    public List<Split> windows(List<LocalDate> dates) {
        if (dates.size() <= fitSessions) {
            throw Problem.usage(
                    "%d sessions to fit on leave none of the %d to test.".formatted(fitSessions, dates.size()),
                    "Fit on fewer sessions, or load more.");
        }
        List<Split> windows = new ArrayList<>();
        for (int test = fitSessions; test < dates.size(); test += testSessions) {
            int end = Math.min(dates.size(), test + testSessions);
            windows.add(new Split(
                    new DateRange(dates.get(test - fitSessions), dates.get(test - 1)),
                    Optional.empty(),
                    Optional.of(new DateRange(dates.get(test), dates.get(end - 1)))));
        }
        return windows;
    }
}
