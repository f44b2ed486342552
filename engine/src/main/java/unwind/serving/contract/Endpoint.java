package unwind.serving.contract;

import java.io.IOException;
import java.util.Optional;

/** Something that answers schedules, however it is reached. */
public interface Endpoint {
    /**
     * What came back.
     *
     * @param status of the schedule service itself: where a host wraps errors, the original one
     * @param body of the schedule service itself
     */
    record Answer(int status, byte[] body) {}

    /**
     * Sends one request.
     *
     * @throws IOException when there is no answer
     */
    Answer invoke(byte[] body, String contentType) throws IOException;

    /**
     * Asks whether it is ready; empty where callers cannot ask, as behind a host.
     *
     * @throws IOException when there is no answer
     */
    Optional<Answer> ping() throws IOException;
}
