package unwind.deploy.image;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.event.EventHandlers;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.registry.RegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import unwind.disk.Sha256;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * What an image is built on, by digest, so that what is recorded is what was used.
 *
 * @param reference what Jib is told: a name by digest, or {@code tar://FILE}
 * @param name as a person knows it, without the digest
 * @param digest {@code sha256:...} of the manifest, or of the file
 */
record BaseImage(String reference, String name, String digest) {
    private static final String TAR = "tar://";
    private static final String SHA = "sha256:";

    /**
     * Finds out the digest of a base: from its name where that states it, else from its registry or file.
     *
     * @param given {@code host/name:tag}, {@code host/name:tag@sha256:...} or {@code tar://FILE}
     * @param insecure whether plain HTTP will do; for registries on loopback
     * @throws ProblemException (usage) for a name that is none or a file that is not there, (failed) when the registry does not
     *     answer
     */
    static BaseImage of(String given, boolean insecure) {
        if (given.startsWith(TAR)) {
            return ofFile(given);
        }
        try {
            ImageReference reference = ImageReference.parse(given);
            String digest =
                    reference.getDigest().isPresent() ? reference.getDigest().get() : askRegistry(reference, insecure);
            String whole = "%s/%s".formatted(reference.getRegistry(), reference.getRepository());
            String name = reference.getTag().map(tag -> whole + ":" + tag).orElse(whole);
            return new BaseImage(whole + "@" + digest, name, digest);
        } catch (InvalidImageReferenceException e) {
            throw problem(
                    Problem.usage(
                            "'%s' is not the name of an image.".formatted(given),
                            "Name it like host/name:tag@sha256:..., or give tar://FILE."),
                    e);
        }
    }

    private static BaseImage ofFile(String given) {
        Path file = Path.of(given.substring(TAR.length()));
        if (!Files.isRegularFile(file)) {
            throw Problem.usage(
                    "There is no saved image %s.".formatted(file), "Write one with 'docker save' or skopeo.");
        }
        return new BaseImage(given, String.valueOf(file.getFileName()), SHA + Sha256.of(file));
    }

    private static String askRegistry(ImageReference reference, boolean insecure) {
        FailoverHttpClient http = new FailoverHttpClient(insecure, false, event -> {});
        try {
            RegistryClient client = RegistryClient.factory(
                            EventHandlers.NONE, reference.getRegistry(), reference.getRepository(), http)
                    .newRegistryClient();
            client.doPullBearerAuth();
            return client.pullManifest(reference.getQualifier()).getDigest().toString();
        } catch (IOException | RegistryException e) {
            throw problem(
                    Problem.failed(
                            "The base image %s could not be looked up: %s.".formatted(reference, e.getMessage()),
                            "Check that its registry can be reached, or name another with --base-image."),
                    e);
        }
    }

    private static ProblemException problem(ProblemException what, Exception cause) {
        return new ProblemException(what.problem(), cause);
    }

    /** Name and digest, for a person. */
    String text() {
        return name + "@" + digest;
    }
}
