package unwind.deploy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * List prices for hosting, for when the pricing service cannot be asked. US East (N. Virginia), USD, collected in November 2026
 * from secondary sources that differ by up to 17 %: they size a decision, they are no offer.
 */
public final class Prices {
    /** What every figure from this table is labelled with. */
    public static final String SOURCE = "list price us-east-1 as of 2026-11, other regions differ";

    private static final Map<String, Double> USD_PER_HOUR = Map.of(
            "ml.t2.medium", 0.056,
            "ml.m5.large", 0.115,
            "ml.c5.large", 0.102,
            "ml.c6i.large", 0.102,
            "ml.c7i.large", 0.107,
            "ml.m7i.large", 0.121);

    /** Serverless, per GB and second of computing. */
    private static final double USD_PER_GB_SECOND = 0.00002;

    /** A whole-day answer takes milliseconds; a call is rounded up generously. */
    private static final double SECONDS_PER_CALL = 0.1;

    private Prices() {}

    /** Price of an instance type by the hour; empty where the table does not know it. */
    public static OptionalDouble usdPerHour(String instanceType) {
        Double price = USD_PER_HOUR.get(instanceType);
        return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
    }

    /** Estimate for a hosting. */
    public static CostEstimate estimate(Hosting hosting, Duration untilDelete, OptionalDouble quoted, String quotedBy) {
        return switch (hosting) {
            case Hosting.Serverless serverless ->
                new CostEstimate(
                        0, 0, 1000 * SECONDS_PER_CALL * serverless.memoryMb() / 1024.0 * USD_PER_GB_SECOND, SOURCE);
            case Hosting.Instance instance -> {
                double hour = quoted.orElse(usdPerHour(instance.type()).orElse(Double.NaN));
                double hours = untilDelete.toMinutes() / 60.0;
                yield new CostEstimate(hour, hour * hours, 0, quoted.isPresent() ? quotedBy : SOURCE);
            }
        };
    }
}
