package unwind.strategy;

/** Expected or known cost of selling in one minute of the horizon, a function of that minute's shares alone. */
@FunctionalInterface
interface MinuteCost {
    /**
     * @param minute index within the horizon
     * @param shares at least 0
     * @return dollars
     */
    double dollars(int minute, int shares);
}
