package unwind.cost;

import java.time.LocalDate;

/**
 * A broker's commission.
 *
 * @param dollarsPerShare at least 0
 */
record CommissionFee(double dollarsPerShare) implements FeeSchedule {
    @Override
    public double dollars(LocalDate date, int shares, double arrivalNotionalDollars) {
        return dollarsPerShare * shares;
    }
}
