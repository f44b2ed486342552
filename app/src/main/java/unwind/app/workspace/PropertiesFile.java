package unwind.app.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import unwind.disk.Disk;
import unwind.problem.Problem;

/** Small text files of {@code key=value}; they appear whole or not at all. */
public final class PropertiesFile {
    private PropertiesFile() {}

    /** What is in the file; nothing where there is no file. */
    public static Map<String, String> read(Path file) {
        Map<String, String> values = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return values;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.failed("%s could not be read (%s).".formatted(file, e), "Delete it; it is made anew.");
        }
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key, "")));
        return values;
    }

    /** Writes all values; the folder is made where it is missing. */
    public static void write(Path file, Map<String, String> values) {
        Disk.write(file, partial -> Files.writeString(partial, text(values)));
    }

    /** Sorted, and without the date that {@link Properties#store} writes, so that equal values give equal files. */
    private static String text(Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
            Properties one = new Properties();
            one.setProperty(entry.getKey(), entry.getValue());
            StringWriter escaped = new StringWriter();
            one.store(escaped, "");
            escaped.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
