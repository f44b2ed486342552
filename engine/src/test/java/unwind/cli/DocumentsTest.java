package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What documents point at is there, and the command lines in them are understood. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)|(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("(?<!`)`(unwind(?: [^`\n]*)?)`(?!`)");
    private static final Pattern BLOCK = Pattern.compile("```[a-z]*\\R(.*?)```", Pattern.DOTALL);

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    Stream.of(
                                    "README.md",
                                    "CONTRIBUTING.md",
                                    "sample-data/README.md",
                                    "packaging/README.md",
                                    "packaging/installers/README.md")
                            .map(ROOT::resolve),
                    docs.filter(p -> p.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) throws IOException {
        Matcher link = LINK.matcher(Files.readString(document).replaceAll("(?s)```.*?```", ""));
        while (link.find()) {
            String target = link.group(3) == null ? link.group(1) : link.group(3);
            if (target.contains("://") || target.startsWith("mailto:")) {
                continue;
            }
            Path file = target.isEmpty() ? document : document.getParent().resolve(target);
            assertThat(file).as("%s links to %s", document, target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(file)).as("%s links to %s", document, target).contains(link.group(2));
            }
        }
    }

    /** Headings as links name them. */
    private static List<String> anchors(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandLineIsUnderstood(Path document) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(document));
        while (block.find()) {
            CommandExamples.in(block.group(1).lines().toList())
                    .forEach(command -> CommandExamples.check(command, document.toString()));
        }
    }

    /** In running text a command may leave out what it needs; what it names must exist. */
    @ParameterizedTest
    @MethodSource("documents")
    void everyCommandInTheTextExists(Path document) throws IOException {
        Matcher command = INLINE.matcher(Files.readString(document).replaceAll("(?s)```.*?```", ""));
        while (command.find()) {
            CommandExamples.checkMention(command.group(1), document.toString());
        }
    }
}
