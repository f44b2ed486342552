package unwind.order;

/** How a child order is sent. */
public enum OrderType {
    MARKET,
    LIMIT
}
