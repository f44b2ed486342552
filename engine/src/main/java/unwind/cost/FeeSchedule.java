package unwind.cost;

import java.time.LocalDate;

/** Fees on the parent order: not controllable by a schedule and shown apart. */
public interface FeeSchedule {
    /**
     * @param arrivalNotionalDollars shares x arrival price
     * @return dollars, unrounded
     */
    double dollars(LocalDate date, int shares, double arrivalNotionalDollars);
}
