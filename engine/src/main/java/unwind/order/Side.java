package unwind.order;

/** Side of an order; Unwind sells. */
public enum Side {
    SELL
}
