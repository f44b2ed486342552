package unwind.deploy;

import java.util.Locale;

/**
 * What an endpoint is expected to cost.
 *
 * @param usdPerHour while nobody calls it
 * @param usdUntilAutoDelete from creation to auto-delete, without calls
 * @param usdPerThousandCalls beside that
 * @param source where the price comes from and of which date; prices are estimates, not offers
 */
public record CostEstimate(double usdPerHour, double usdUntilAutoDelete, double usdPerThousandCalls, String source) {
    /** Nothing is charged. */
    public static CostEstimate free(String why) {
        return new CostEstimate(0, 0, 0, why);
    }

    /** The estimate in one sentence. */
    public String sentence() {
        if (usdPerHour == 0 && usdPerThousandCalls == 0) {
            return "No cost: " + source + ".";
        }
        String calls = usdPerThousandCalls == 0
                ? ""
                : String.format(Locale.ROOT, ", about %.3f USD per 1,000 calls", usdPerThousandCalls);
        return String.format(
                Locale.ROOT,
                "About %.3f USD an hour, at most %.2f USD until it deletes itself%s (estimate, %s).",
                usdPerHour,
                usdUntilAutoDelete,
                calls,
                source);
    }
}
