package unwind.app.data;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.BiFunction;
import unwind.market.Session;
import unwind.market.Split;

/** How sessions are put together to compare their usual days. */
enum Grouping {
    SPLIT("train / validate / test", Grouping::part),
    MONTH("months", (session, split) -> month(session)),
    WEEKDAY(
            "weekdays",
            (session, split) -> session.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
    TICKER("tickers", (session, split) -> session.ticker());

    private final String words;
    private final BiFunction<Session, Split, String> group;

    Grouping(String words, BiFunction<Session, Split, String> group) {
        this.words = words;
        this.group = group;
    }

    private static String month(Session session) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(session.date());
    }

    private static String part(Session session, Split split) {
        if (split.train().contains(session.date())) {
            return "Train";
        }
        if (split.validate().filter(range -> range.contains(session.date())).isPresent()) {
            return "Validate";
        }
        return split.test().filter(range -> range.contains(session.date())).isPresent() ? "Test" : "Not used";
    }

    String words() {
        return words;
    }

    /** Name of the session's group. */
    String of(Session session, Split split) {
        return group.apply(session, split);
    }
}
