package unwind.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer, as it is written to JSON (names in snake case). Costs in bps of the arrival notional, positive is a cost;
 * instants UTC, RFC 3339.
 *
 * @param mode {@code static} (fixed before the open) or {@code adaptive} (decided on today's rows)
 * @param timing what a decision may see: {@code snapshot} or {@code next-row}
 * @param executedShares what the request said is sold already
 * @param scheduledShares sum of {@code schedule}; with the executed ones it is the total, unless a rest is cancelled
 * @param costBasis where the expected costs come from
 * @param savingsVsBps benchmark's cost less the schedule's, by benchmark
 */
public record ScheduleResponse(
        String schemaVersion,
        String requestId,
        @Nullable String clientOrderId,
        Model model,
        String generatedAt,
        String mode,
        String timing,
        String sessionDate,
        String ticker,
        String side,
        int totalShares,
        int executedShares,
        int scheduledShares,
        List<Child> schedule,
        Costs expectedCostBps,
        Benchmarks benchmarks,
        Savings savingsVsBps,
        CostBasis costBasis,
        List<String> warnings,
        double latencyMs) {

    /**
     * The model that answered.
     *
     * @param version program version that trained it
     * @param sha256 of the manifest, which holds the hash of every other file
     * @param limitFill assumption under which it learned when limit orders fill; null for a model of market orders
     */
    public record Model(
            String name,
            String version,
            String sha256,
            String trainedAt,
            String costPreset,
            String timing,
            @Nullable String limitFill) {}

    /**
     * A child order.
     *
     * @param timestamp instant at which it meets the market; a limit order rests during the minute after it
     * @param limitPrice dollars a share; null for a market order
     * @param cumulativeShares sold when it is filled, the executed ones included
     * @param expectedCostBps of its own notional, without fees
     */
    public record Child(
            String timestamp,
            int shares,
            String orderType,
            @Nullable Double limitPrice,
            int cumulativeShares,
            double expectedCostBps) {}

    /** Expected cost by group; the groups sum to the total. */
    public record Costs(double total, double spread, double slippage, double impact, double fees) {}

    /** The same for the benchmarks. */
    public record Benchmarks(
            @JsonProperty("TWAP") Costs twap,
            @JsonProperty("VWAP") Costs vwap) {}

    /** Savings against the benchmarks; negative where the schedule costs more. */
    public record Savings(
            @JsonProperty("TWAP") double twap,
            @JsonProperty("VWAP") double vwap) {}

    /**
     * Where the costs come from.
     *
     * @param kind {@code measured}: the static schedule as played on the validation sessions; {@code estimated}: this
     *     schedule priced with that schedule's mean cost in each minute
     * @param sessions validation sessions
     */
    public record CostBasis(String kind, String validationFrom, String validationTo, int sessions) {}

    ScheduleResponse withLatency(double millis) {
        return new ScheduleResponse(
                schemaVersion,
                requestId,
                clientOrderId,
                model,
                generatedAt,
                mode,
                timing,
                sessionDate,
                ticker,
                side,
                totalShares,
                executedShares,
                scheduledShares,
                schedule,
                expectedCostBps,
                benchmarks,
                savingsVsBps,
                costBasis,
                warnings,
                millis);
    }
}
