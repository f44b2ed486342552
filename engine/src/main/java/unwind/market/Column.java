package unwind.market;

/** Per-minute columns beside the book; a session has each of them wholly or not at all. */
public enum Column {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    /** Shares traded in the minute. */
    VOLUME,
    /** Highest bid of the minute. */
    BID_HIGH,
    /** Lowest ask of the minute. */
    ASK_LOW
}
