package unwind.cost;

/** Keys of cost parameters that schedules derived from a cost model need to read. */
public final class CostKeys {
    /** Coefficient of linear temporary impact, {@code eta sigma_t mid x (x / V_t)}; dimensionless. */
    public static final String ETA_LINEAR = "etaLinear";

    /** Recovery of transient impact, 1/min. */
    public static final String RHO_PER_MINUTE = "rhoPerMinute";

    private CostKeys() {}
}
