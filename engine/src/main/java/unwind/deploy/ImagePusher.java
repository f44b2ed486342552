package unwind.deploy;

import java.util.function.Consumer;

/** Builds the serving image and brings it to a registry. */
public interface ImagePusher {
    /** A tag that changes when the program in the image, or what it is built on, changes. */
    String tag();

    /**
     * Pushes the image; layers that the registry has are not sent again.
     *
     * @param repository e.g. {@code 127.0.0.1:5000/unwind-serving}
     * @param user empty for none
     * @param note told what is being sent
     * @return {@code repository@sha256:...}
     * @throws unwind.problem.ProblemException (failed) when the registry cannot be reached or refuses
     */
    String push(String repository, String user, String password, Consumer<String> note);
}
