package unwind.agent;

import java.util.List;
import java.util.Map;
import unwind.order.ExecutionTiming;

/**
 * What a model is and how it came about: {@code manifest.json}.
 *
 * @param schemaVersion version of the model folder's layout
 * @param name name of the run that made it
 * @param modes {@code adaptive} and {@code static}
 * @param horizonMinutes minutes of the trained horizon
 * @param features names of the observation's entries in order; a program with another list must not use the model
 * @param fileSha256 sha256 of every other file of the folder, hex
 * @param trainedAt UTC, RFC 3339
 */
public record ModelManifest(
        int schemaVersion,
        String name,
        List<String> tickers,
        String timing,
        List<String> modes,
        int shares,
        int startMinute,
        int horizonMinutes,
        double paceBandPct,
        double tickDollars,
        String costPreset,
        Map<String, String> costParameters,
        Map<String, String> orderParameters,
        Map<String, String> agentParameters,
        List<String> features,
        String dataHash,
        long seed,
        long bestStep,
        String trainedAt,
        Map<String, String> versions,
        Map<String, String> fileSha256) {
    /** Version that this program writes: since 2 there is {@code serving.json}. */
    public static final int SCHEMA_VERSION = 2;

    /** Oldest version that this program reads. */
    static final int OLDEST_SCHEMA_VERSION = 1;

    public ExecutionTiming executionTiming() {
        return ExecutionTiming.of(timing);
    }

    ModelManifest withFiles(Map<String, String> sha256) {
        return new ModelManifest(
                schemaVersion,
                name,
                tickers,
                timing,
                modes,
                shares,
                startMinute,
                horizonMinutes,
                paceBandPct,
                tickDollars,
                costPreset,
                costParameters,
                orderParameters,
                agentParameters,
                features,
                dataHash,
                seed,
                bestStep,
                trainedAt,
                versions,
                sha256);
    }
}
