package unwind.market;

/** What a row's quotes are. */
public enum QuoteKind {
    /** The quote at one instant, e.g. the minute's close: may be hit when seen. */
    POINT_IN_TIME,
    /** The minute's extreme prints (highest bid, lowest ask), known only when the minute is over and never a book. */
    EXTREMES,
    /** No quote at all: the close of a bar stands in for the mid, the spread is estimated and the depth assumed. */
    ESTIMATED
}
