package unwind.market.synth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unwind.market.TradingCalendar;
import unwind.problem.Problem;

/**
 * What to synthesise. Equal specifications give equal sessions and equal files, on any machine; a longer one starts with
 * the sessions of a shorter one.
 *
 * @param ticker symbol column of the file
 * @param kind which of the two kinds of name
 * @param sessions trading days, 1 to {@value #MAX_SESSIONS}
 * @param first date from which sessions are made; the first session is on or after it
 * @param seed any number
 * @param startPriceDollars price before the first session's overnight move
 */
public record SynthSpec(String ticker, Kind kind, int sessions, LocalDate first, long seed, double startPriceDollars) {
    /** Most sessions of one specification: ten years. */
    public static final int MAX_SESSIONS = 2520;

    /** Years of {@link TradingCalendar}. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2030;
    private static final LocalDate DEFAULT_FIRST = LocalDate.of(2025, 1, 2);

    /** The two kinds of name that real minutes show. */
    public enum Kind {
        /** The spread is several ticks wide, varies and persists (IBM, AAPL): waiting for a tight one pays. */
        WIDE("wide", "SYNW", 184, 60),
        /** The spread is pinned at one tick, wider only after the open (AIG, SPY, BAC): waiting pays nothing. */
        ONE_TICK("one-tick", "SYNT", 49, 5);

        private final String key;
        private final String ticker;
        private final double startPriceDollars;
        private final double leastPriceDollars;

        Kind(String key, String ticker, double startPriceDollars, double leastPriceDollars) {
            this.key = key;
            this.ticker = ticker;
            this.startPriceDollars = startPriceDollars;
            this.leastPriceDollars = leastPriceDollars;
        }

        /** Name on the command line: {@code wide}, {@code one-tick}. */
        public String key() {
            return key;
        }

        /** @throws unwind.problem.ProblemException (usage) for any other text */
        public static Kind ofKey(String key) {
            return Arrays.stream(values())
                    .filter(k -> k.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> Problem.usage(
                            "There is no kind of synthetic name '%s'.".formatted(key),
                            "Known are: "
                                    + Arrays.stream(values()).map(Kind::key).collect(Collectors.joining(", ")) + "."));
        }
    }

    /** @throws unwind.problem.ProblemException (usage) with the field, the value and the allowed range */
    public SynthSpec {
        if (!ticker.matches("[A-Z][A-Z0-9.]{0,7}")) {
            throw Problem.usage(
                    "'%s' is no ticker.".formatted(ticker),
                    "Use one to eight capital letters, digits or dots, a letter first.");
        }
        if (sessions < 1 || sessions > MAX_SESSIONS) {
            throw Problem.usage(
                    "Cannot synthesise %d sessions.".formatted(sessions),
                    "Ask for 1 to %d sessions.".formatted(MAX_SESSIONS));
        }
        if (first.getYear() < FIRST_YEAR || lastOf(dates(first, sessions)).getYear() > LAST_YEAR) {
            throw Problem.usage(
                    "Cannot synthesise %d sessions from %s: the calendar of the exchange is known for %d to %d."
                            .formatted(sessions, first, FIRST_YEAR, LAST_YEAR),
                    "Choose another first date, or fewer sessions.");
        }
        if (!(startPriceDollars >= kind.leastPriceDollars && startPriceDollars <= 1000)) {
            throw Problem.usage(
                    "A start price of %s dollars does not fit a name of kind %s, whose spread in cents depends on it."
                            .formatted(startPriceDollars, kind.key),
                    "Choose a price from %.0f to 1000 dollars.".formatted(kind.leastPriceDollars));
        }
    }

    /** The trading dates, in order. */
    List<LocalDate> dates() {
        return dates(first, sessions);
    }

    private static List<LocalDate> dates(LocalDate first, int sessions) {
        TradingCalendar calendar = TradingCalendar.nyse();
        return Stream.iterate(calendar.nextSession(first.minusDays(1)), calendar::nextSession)
                .limit(sessions)
                .toList();
    }

    private static LocalDate lastOf(List<LocalDate> dates) {
        return dates.get(dates.size() - 1);
    }

    /** Seed of the random streams: two tickers of one seed are unrelated markets. */
    long streamSeed() {
        return seed * 0x9e3779b97f4a7c15L + ticker.hashCode() * 31L + kind.key.hashCode();
    }

    /** The specification behind {@code unwind data synth}: sessions from 2025-01-02 on, ticker SYNW or SYNT. */
    public static SynthSpec ofKind(Kind kind, int sessions, long seed) {
        return new SynthSpec(kind.ticker, kind, sessions, DEFAULT_FIRST, seed, kind.startPriceDollars);
    }
}
