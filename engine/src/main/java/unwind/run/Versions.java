package unwind.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Versions that belong into a run's record and into {@code unwind --version}. */
public final class Versions {
    /** Libraries of machine code: name, version, and the system that they are for. */
    private static final Pattern NATIVE = Pattern.compile(
            "([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*)-(\\d[0-9A-Za-z.-]*?)-((?:linux|win|windows|mac|osx|macosx)(?:-[A-Za-z0-9_]+)*)\\.jar");

    /** Written by the build; not there when run from classes. */
    private static final String COMMIT = "commit.txt";

    private Versions() {}

    /** This program's version; {@code development} when run from classes. */
    public static String unwind() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The commit that this program was built from, with {@code -dirty} behind it where files had been changed. */
    public static Optional<String> commit() {
        try (InputStream in = Versions.class.getResourceAsStream(COMMIT)) {
            return Optional.ofNullable(in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .map(String::strip)
                    .filter(commit -> !commit.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + COMMIT + " cannot be read", e);
        }
    }

    /** The libraries of machine code on a class path, such as {@code javafx-graphics 26 for linux}. */
    public static List<String> natives(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName())
                .flatMap(Stream::ofNullable)
                .map(name -> NATIVE.matcher(name.toString()))
                .filter(Matcher::matches)
                .map(found -> "%s %s for %s".formatted(found.group(1), found.group(2), found.group(3)))
                .sorted()
                .toList();
    }

    public static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("unwind", unwind());
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }
}
