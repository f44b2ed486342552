package unwind.deploy;

import java.time.Duration;

/**
 * The answer to a live call.
 *
 * @param status HTTP status that the model answered with
 * @param body text as it came
 * @param contentType e.g. {@code application/json}
 * @param latency as seen here, network included
 */
public record Invocation(int status, String body, String contentType, Duration latency) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
