package unwind.app.demo;

import java.util.Optional;

/**
 * What is played.
 *
 * @param pace 1 as it is meant to be read, 2 twice as fast
 * @param trainingSteps of the training that is shown
 * @param aws where a real endpoint is made; empty for the rehearsal on this machine
 */
public record DemoSetting(double pace, int trainingSteps, Optional<Aws> aws) {
    /**
     * An endpoint in the user's own account, which costs money until it is deleted.
     *
     * @param profile of the AWS configuration; empty for the usual chain of credentials
     * @param region of AWS
     * @param endpointName of the endpoint to be
     */
    public record Aws(String profile, String region, String endpointName) {}

    /** On this machine: nothing leaves it, and it costs nothing. */
    public static DemoSetting rehearsal(double pace, int trainingSteps) {
        return new DemoSetting(pace, trainingSteps, Optional.empty());
    }

    /** What kind of demonstration it is, for a line that always shows. */
    String mark() {
        return aws.isEmpty() ? "Synthetic data, rehearsed endpoint" : "Synthetic data, real endpoint on AWS";
    }
}
