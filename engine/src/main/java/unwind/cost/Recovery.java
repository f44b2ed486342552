package unwind.cost;

/**
 * How a cost model remembers earlier child orders: each share pushes the price down by {@code kappaDollars}, of which {@code
 * retainedPerMinute} is left a minute later.
 *
 * @param kappaDollars dollars per share, per share sold
 * @param retainedPerMinute exp(-rho), from 0 to 1
 */
public record Recovery(double kappaDollars, double retainedPerMinute) {}
