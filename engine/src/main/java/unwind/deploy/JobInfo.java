package unwind.deploy;

import java.util.Map;

/**
 * A job as it stands.
 *
 * @param status in SageMaker's words: InProgress, Completed, Failed, Stopping, Stopped
 * @param detail secondary status, or why it failed
 * @param metrics last values that it printed, by name
 * @param model address of the model archive; empty until there is one
 * @param bestTrial name of the best training of a search; empty otherwise
 */
public record JobInfo(
        String name, String status, String detail, Map<String, Double> metrics, String model, String bestTrial) {
    public JobInfo {
        metrics = Map.copyOf(metrics);
    }

    public boolean over() {
        return status.equals("Completed") || status.equals("Failed") || status.equals("Stopped");
    }
}
