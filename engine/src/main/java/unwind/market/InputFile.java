package unwind.market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unwind.problem.Category;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * One input of an import.
 *
 * @param path the file with the book or the bars
 * @param messages the messages that belong to a LOBSTER order book
 */
record InputFile(Path path, Optional<Path> messages) {
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final String BOOK = "orderbook";
    private static final String MESSAGES = "message";

    String name() {
        return DataFile.name(path);
    }

    /** The date in the file's name, such as {@code AAPL_2012-06-21.csv} has it. */
    Optional<LocalDate> date() {
        Matcher matcher = DATE.matcher(name());
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The inputs behind some paths: of a folder every CSV file in it, by name; a LOBSTER order book together with the
     * messages beside it, whichever of the two was named.
     *
     * @throws ProblemException (data) for a path that does not exist, an empty folder, or half a LOBSTER pair
     */
    static List<InputFile> of(List<Path> paths) {
        List<InputFile> inputs = new ArrayList<>();
        Set<Path> books = new LinkedHashSet<>();
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? filesIn(path) : List.of(path)) {
                InputFile input = of(file);
                if (input.messages().isEmpty() || books.add(input.path().toAbsolutePath())) {
                    inputs.add(input);
                }
            }
        }
        return inputs;
    }

    private static InputFile of(Path file) {
        String name = DataFile.name(file).toLowerCase(Locale.ROOT);
        boolean book = name.contains("_" + BOOK);
        boolean messages = name.contains("_" + MESSAGES + "_");
        if (!book && !messages) {
            return new InputFile(file, Optional.empty());
        }
        Path other = partner(file, book ? BOOK : MESSAGES, book ? MESSAGES : BOOK);
        if (Files.exists(other)) {
            return book ? new InputFile(file, Optional.of(other)) : new InputFile(other, Optional.of(file));
        }
        if (messages) {
            throw Problem.data(
                    "%s holds messages; the order book that belongs to them, %s, is not beside it."
                            .formatted(DataFile.name(file), DataFile.name(other)),
                    "Put both files of the pair into one folder.");
        }
        return new InputFile(file, Optional.empty());
    }

    private static Path partner(Path file, String from, String to) {
        return file.resolveSibling(DataFile.name(file).replaceAll("(?i)_" + from, "_" + to));
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> Files.isRegularFile(f) && isData(DataFile.name(f)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw Problem.data(
                        folder + " is a directory without a CSV file.",
                        "Name files, or a folder with *.csv or *.csv.gz.");
            }
            return found;
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            Category.DATA,
                            folder + " cannot be read: " + e.getMessage() + ".",
                            "Check that the folder may be read."),
                    e);
        }
    }

    private static boolean isData(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && Stream.of(".csv", ".csv.gz", ".tsv", ".tsv.gz").anyMatch(lower::endsWith);
    }
}
