package unwind.deploy.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unwind.disk.Sha256;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * What goes into the image, taken from the libraries of a laid-out installation: those that serving and training
 * need, and nothing of window or cloud. The default learner is plain Java, so such an image trains, too; the tensor library is
 * needed for the other learner only.
 *
 * @param tensorLibrary files of the unpacked tensor library; empty for an image that only serves
 * @param libraries jars of others
 * @param program our own jar
 */
public record ImageParts(List<Part> tensorLibrary, List<Part> libraries, List<Part> program) {
    static final int TAG_LENGTH = 20;
    /** A folder of DJL's cache that fits the image: {@code pytorch/2.7.1-20250812-cpu-linux-x86_64/}. */
    private static final Pattern TENSOR_FOLDER =
            Pattern.compile("(pytorch/\\d+\\.\\d+\\.\\d+)(?:-\\d+)?(-cpu-linux-x86_64/.+)");

    private static final Pattern PROGRAM = Pattern.compile("unwind-engine-.*\\.jar");
    /** Jars of the window, of films of it, of printed reports, of deployment and of platforms: nothing of them runs in a container. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(unwind-app|unwind-documents|javafx-|controlsfx|atlantafx|ikonli|org\\.jfree\\.chart\\.fx|org\\.jfree\\.fxgraphics2d|jib-|google-|pytorch-native-|opencensus-|grpc-|httpc|auto-value|asm-|openhtmltopdf-|pdfbox-|fontbox-|xmpbox-|graphics2d-|fastexcel-|opczip-|ffmpeg-|javacpp-).*\\.jar");

    /** What is left of the AWS SDK is left out by its groups of names. */
    private static final Pattern AWS = Pattern.compile(
            "(sagemaker|s3|iam|sts|ecr|scheduler|servicequotas|pricing|cloudwatch|sso|aws-|sdk-|http-auth|http-client|identity-|regions|profiles|auth|annotations|utils|retries|checksums|endpoints-|json-utils|third-party|arns|crt-|eventstream|metrics-|protocol-|url-connection|reactive-streams).*-?\\d.*\\.jar");

    /**
     * One file.
     *
     * @param name path below the layer's folder
     */
    public record Part(Path source, String name) {}

    public ImageParts {
        tensorLibrary = List.copyOf(tensorLibrary);
        libraries = List.copyOf(libraries);
        program = List.copyOf(program);
    }

    /**
     * Collects the parts.
     *
     * @param lib the {@code lib} folder of an installation
     * @param nativeCache folder with the unpacked tensor library, for the learner that needs it; or a folder that does not exist
     * @throws ProblemException (usage) when there is no installation, or no tensor library for the image in its folder
     */
    public static ImageParts from(Path lib, Path nativeCache) {
        List<Part> tensor = Files.isDirectory(nativeCache) ? tensor(nativeCache) : List.of();
        List<Part> program = new ArrayList<>();
        List<Part> libraries = new ArrayList<>();
        for (Part jar : Files.isDirectory(lib) ? tree(lib) : List.<Part>of()) {
            if (PROGRAM.matcher(jar.name()).matches()) {
                program.add(jar);
            } else if (!LEFT_OUT.matcher(jar.name()).matches()
                    && !AWS.matcher(jar.name()).matches()) {
                libraries.add(jar);
            }
        }
        if (program.isEmpty() || libraries.isEmpty()) {
            throw Problem.usage(
                    "There is no installation in %s to build the serving image from.".formatted(lib),
                    "Run the packaged program ('mvn -DskipTests package', then bin/unwind).");
        }
        return new ImageParts(tensor, libraries, program);
    }

    /** Without the jar that the library was unpacked from, DJL looks for it under its version without the date of the build. */
    private static List<Part> tensor(Path cache) {
        List<Part> parts = new ArrayList<>();
        for (Part file : tree(cache)) {
            Matcher fits = TENSOR_FOLDER.matcher(file.name());
            if (fits.matches()) {
                parts.add(new Part(file.source(), fits.group(1) + fits.group(2)));
            }
        }
        if (parts.isEmpty()) {
            throw Problem.usage(
                    "There is no tensor library for 64-bit Linux without GPU in %s.".formatted(cache),
                    "Train once with --set backend=djl on such a machine and give the folder .djl.ai of the home"
                            + " directory.");
        }
        return parts;
    }

    /** The {@code lib} folder that this program was started from; empty where it runs from a build folder. */
    public static Optional<Path> ownLibraries() {
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
            Path path = Path.of(entry);
            if (path.getFileName() != null
                    && PROGRAM.matcher(path.getFileName().toString()).matches()) {
                return Optional.ofNullable(path.toAbsolutePath().getParent());
            }
        }
        return Optional.empty();
    }

    private static List<Part> tree(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> new Part(f, folder.relativize(f).toString().replace(File.separatorChar, '/')))
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "%s could not be read (%s).".formatted(folder, e.getMessage()),
                                    "Check that it exists and may be read.")
                            .problem(),
                    e);
        }
    }

    /** Changes when any file does. */
    String hash() {
        StringBuilder all = new StringBuilder();
        Stream.of(tensorLibrary, libraries, program)
                .flatMap(List::stream)
                .forEach(p -> all.append(p.name())
                        .append(' ')
                        .append(Sha256.of(p.source()))
                        .append('\n'));
        return Sha256.of(all.toString()).substring(0, TAG_LENGTH);
    }
}
