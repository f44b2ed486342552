package unwind.deploy.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import unwind.deploy.ImagePusher;
import unwind.disk.Sha256;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The serving image: a base with a Java runtime, the libraries, the program, each in layers of its own so that a new version
 * sends only the last. Built with Jib, so no Docker is needed; in Docker's own manifest format, since SageMaker takes no other;
 * for linux/amd64.
 *
 * <p>Layers: base | tensor library unpacked (where the image is to train) | libraries | program.
 */
public final class ServingImage implements ImagePusher {
    private static final String APP = "/opt/unwind";
    private static final int PORT = 8080;
    private static final String ENTRY = "unwind.cli.ContainerMain";

    private final ImageParts parts;
    private final String givenBase;
    private final boolean insecureRegistries;
    private Optional<BaseImage> base = Optional.empty();

    /**
     * @param base image with a Java 25 runtime on glibc, best by digest: a name is looked up once and used by its digest from
     *     then on; or {@code tar://FILE} with a saved image
     * @param insecureRegistries whether to speak plain HTTP; for registries on loopback
     */
    public ServingImage(ImageParts parts, String base, boolean insecureRegistries) {
        this.parts = parts;
        this.givenBase = base;
        this.insecureRegistries = insecureRegistries;
    }

    @Override
    public String tag() {
        return Sha256.of(base().digest() + parts.hash()).substring(0, ImageParts.TAG_LENGTH);
    }

    /**
     * Name and digest of what the image is built on.
     *
     * @throws ProblemException (failed) when it is given by name and its registry does not answer
     */
    public String baseImage() {
        return base().text();
    }

    private synchronized BaseImage base() {
        if (base.isEmpty()) {
            base = Optional.of(BaseImage.of(givenBase, insecureRegistries));
        }
        return base.get();
    }

    @Override
    public String push(String repository, String user, String password, Consumer<String> note) {
        try {
            RegistryImage target = RegistryImage.named(repository);
            if (!user.isEmpty()) {
                target.addCredential(user, password);
            }
            JibContainer made = build(Containerizer.to(target), note);
            ImageReference reference = ImageReference.parse(repository);
            return "%s/%s@%s".formatted(reference.getRegistry(), reference.getRepository(), made.getDigest());
        } catch (InvalidImageReferenceException e) {
            throw new ProblemException(
                    Problem.usage(
                                    "'%s' is not the name of an image.".formatted(repository),
                                    "Name it like host/name:tag.")
                            .problem(),
                    e);
        }
    }

    /**
     * Writes the image as a tar that {@code docker load} takes.
     *
     * @return its digest
     */
    public String save(String name, Path tar, Consumer<String> note) {
        try {
            return build(Containerizer.to(TarImage.at(tar).named(name)), note)
                    .getDigest()
                    .toString();
        } catch (InvalidImageReferenceException e) {
            throw new ProblemException(
                    Problem.usage("'%s' is not the name of an image.".formatted(name), "Name it like unwind-serving:1.")
                            .problem(),
                    e);
        }
    }

    private JibContainer build(Containerizer target, Consumer<String> note) throws InvalidImageReferenceException {
        note.accept("Base image: " + base().text());
        JibContainerBuilder image = Jib.from(base().reference())
                .setFormat(ImageFormat.Docker)
                .setPlatforms(Set.of(new Platform("amd64", "linux")))
                .setCreationTime(Instant.EPOCH)
                .setExposedPorts(Set.of(Port.tcp(PORT)))
                .setWorkingDirectory(AbsoluteUnixPath.get(APP))
                .setLabels(Map.of(
                        "com.amazonaws.sagemaker.capabilities.accept-bind-to-port",
                        "true",
                        "org.opencontainers.image.base.name",
                        base().name(),
                        "org.opencontainers.image.base.digest",
                        base().digest()))
                .setEnvironment(Map.of("LANG", "C.UTF-8"))
                .setEntrypoint(entrypoint())
                .setProgramArguments(List.of("serve"));
        if (!parts.tensorLibrary().isEmpty()) {
            image.addFileEntriesLayer(layer("tensor library", parts.tensorLibrary(), APP + "/native"));
        }
        image.addFileEntriesLayer(layer("libraries", parts.libraries(), APP + "/lib"));
        image.addFileEntriesLayer(layer("program", parts.program(), APP + "/app"));
        try {
            return image.containerize(target.setAllowInsecureRegistries(insecureRegistries)
                    .setToolName("unwind")
                    .addEventHandler(LogEvent.class, event -> {
                        if (event.getLevel() == LogEvent.Level.LIFECYCLE) {
                            note.accept(event.getMessage());
                        }
                    }));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was stopped", e);
        } catch (RegistryException | IOException | CacheDirectoryCreationException | ExecutionException e) {
            Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
            throw failed(String.valueOf(cause.getMessage()), e);
        }
    }

    private static ProblemException failed(String why, Exception cause) {
        return new ProblemException(
                Problem.failed(
                                "The serving image could not be built or sent: %s.".formatted(why),
                                "Check that the base image and the registry can be reached, then try again: layers"
                                        + " that are there are not sent twice.")
                        .problem(),
                cause);
    }

    private List<String> entrypoint() {
        return List.of(
                "java",
                "-XX:MaxRAMPercentage=60",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.net.httpserver.nodelay=true",
                "-Dai.djl.offline=true",
                "-DOPT_OUT_TRACKING=true",
                "-DENGINE_CACHE_DIR=" + APP + "/native",
                "-cp",
                APP + "/app/*:" + APP + "/lib/*",
                ENTRY);
    }

    private static FileEntriesLayer layer(String name, List<ImageParts.Part> files, String folder) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (ImageParts.Part file : files) {
            layer.addEntry(
                    file.source(),
                    AbsoluteUnixPath.get(folder + "/" + file.name()),
                    FilePermissions.DEFAULT_FILE_PERMISSIONS,
                    Instant.EPOCH);
        }
        return layer.build();
    }
}
