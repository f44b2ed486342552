package unwind.docs;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Carries out what a section of docs/developer.md says: writes its file, adds its line to the source that it names, compiles
 * both, and runs the program with them in place of its own classes. The repository is not touched.
 */
final class GuideAddition implements AutoCloseable {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern FILE = Pattern.compile("<!-- file (\\S+) -->\\R```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINE =
            Pattern.compile("<!-- line in (\\S+) before (.+?) -->\\R```java\\R(.*?)```", Pattern.DOTALL);

    private final URLClassLoader program;

    private GuideAddition(URLClassLoader program) {
        this.program = program;
    }

    /**
     * @param heading of the section, without the marks
     * @param work an empty folder
     */
    static GuideAddition of(String heading, Path work) throws IOException {
        String section = section(heading);
        List<Path> sources = new ArrayList<>();
        Matcher file = FILE.matcher(section);
        while (file.find()) {
            sources.add(write(work, file.group(1), file.group(2)));
        }
        Matcher line = LINE.matcher(section);
        while (line.find()) {
            String registry = Files.readString(REPOSITORY.resolve(line.group(1)));
            int at = registry.indexOf(line.group(2));
            if (at < 0) {
                throw new AssertionError("%s has no '%s'".formatted(line.group(1), line.group(2)));
            }
            int start = registry.lastIndexOf('\n', at) + 1;
            sources.add(write(
                    work, line.group(1), registry.substring(0, start) + line.group(3) + registry.substring(start)));
        }
        if (sources.size() != 2) {
            throw new AssertionError("one class and one line are to be added, have " + sources);
        }
        Path classes = Files.createDirectory(work.resolve("classes"));
        compile(sources, classes);
        return new GuideAddition(new URLClassLoader(urls(classes), ClassLoader.getPlatformClassLoader()));
    }

    private static String section(String heading) throws IOException {
        String guide = Files.readString(REPOSITORY.resolve("docs/developer.md"));
        int start = guide.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new AssertionError("docs/developer.md has no section '" + heading + "'");
        }
        int end = guide.indexOf("\n## ", start + 1);
        return guide.substring(start, end < 0 ? guide.length() : end);
    }

    private static Path write(Path work, String path, String source) throws IOException {
        Path file = work.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private static void compile(List<Path> sources, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-d", classes.toString(), "-cp", classPath(), "-proc:none", "-nowarn");
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
                .call();
        if (!done) {
            throw new AssertionError("the guide's code does not compile: " + said);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static URL[] urls(Path classes) {
        return Stream.concat(
                        Stream.of(classes),
                        Stream.of(classPath().split(Pattern.quote(java.io.File.pathSeparator)))
                                .map(Path::of))
                .map(GuideAddition::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            URI uri = path.toUri();
            return uri.toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a command line of the changed program did. */
    record Outcome(int code, String out, String err) {}

    Outcome run(String... args) throws ReflectiveOperationException {
        var run = load("unwind.cli.UnwindCommand")
                .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
        run.setAccessible(true);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = (int) run.invoke(null, new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, program);
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
