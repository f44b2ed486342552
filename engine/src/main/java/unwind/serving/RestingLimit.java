package unwind.serving;

/**
 * A sell limit order that is sent with a decision and rests during the minute after it.
 *
 * @param shares of it, positive
 * @param priceDollars on the tick grid
 */
record RestingLimit(int shares, double priceDollars) {}
