package unwind.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.deploy.choice.Targets;
import unwind.deploy.image.ImageParts;
import unwind.deploy.image.ServingImage;
import unwind.disk.Sha256;
import unwind.problem.Problem;

/** {@code unwind image}: builds the serving image without Docker, into a file or a registry. */
@Command(
        name = "image",
        mixinStandardHelpOptions = true,
        description = "Builds the container image that serves and trains, without Docker.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind image --out serving.tar    # then: docker load -i serving.tar",
            "  unwind image --to 127.0.0.1:5000/unwind-serving:1 --insecure",
            "'unwind deploy --target aws' builds and sends it by itself."
        })
final class ImageCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "Write a tar that 'docker load' takes.")
    private @Nullable Path out;

    @Option(names = "--to", paramLabel = "HOST/NAME:TAG", description = "Send it to a registry.")
    private @Nullable String to;

    @Option(
            names = "--base-image",
            paramLabel = "IMAGE",
            defaultValue = Targets.BASE_IMAGE,
            description = "Base with a Java 25 on glibc: by digest, or by name, which is looked up and recorded by its"
                    + " digest; tar://FILE for a saved one (default: ${DEFAULT-VALUE}).")
    private String base = Targets.BASE_IMAGE;

    @Option(
            names = "--tensor-library",
            paramLabel = "DIR",
            description = "Unpacked tensor library (the cache folder of DJL), for training with backend=djl.")
    private @Nullable Path tensorLibrary;

    @Option(
            names = "--lib",
            paramLabel = "DIR",
            description = "Libraries to take (default: those of this installation).")
    private @Nullable Path lib;

    @Option(names = "--json", description = "Prints what was made as JSON for programs.")
    private boolean json;

    @Option(names = "--insecure", description = "Speak plain HTTP to the registry; for one on loopback.")
    private boolean insecure;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if ((out == null) == (to == null)) {
            throw Problem.usage("The image has nowhere to go.", "Give either --out or --to.");
        }
        Path libraries = lib != null ? lib : ImageParts.ownLibraries().orElse(Path.of("lib"));
        Path cache = tensorLibrary == null ? Path.of("no-tensor-library") : tensorLibrary;
        if (tensorLibrary != null && !Files.isDirectory(tensorLibrary)) {
            throw Problem.usage(
                    "There is no folder " + tensorLibrary + ".",
                    "Train once with --set backend=djl, which unpacks it.");
        }
        ServingImage image = new ServingImage(ImageParts.from(libraries, cache), base, insecure);
        ObjectNode made = ResultJson.object().put("base_image", image.baseImage());
        String digest = to == null ? save(image, Objects.requireNonNull(out), made) : push(image, to, made);
        command.commandLine().getOut().println(json ? made.toPrettyString() : digest);
        return ExitCodes.DONE;
    }

    private String push(ServingImage image, String name, ObjectNode made) {
        String reference = image.push(name, "", "", this::say);
        made.put("image", reference).put("digest", reference.substring(reference.indexOf('@') + 1));
        return reference;
    }

    private String save(ServingImage image, Path file, ObjectNode made) {
        String name = "unwind-serving:" + image.tag();
        String digest = image.save(name, file, this::say);
        String sha256 = Sha256.of(file);
        say("sha256 of the file: " + sha256);
        made.put("image", name)
                .put("digest", digest)
                .put("file", file.toString())
                .put("file_sha256", sha256);
        return digest;
    }

    private void say(String line) {
        command.commandLine().getErr().println(line);
    }
}
