package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import unwind.run.RunLink;

/** Command lines as help and documents show them, split as a shell does it and put to the parser. */
final class CommandExamples {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)");
    private static final Pattern SAMPLE = Pattern.compile("sample-data/[A-Za-z0-9._-]+");
    private static final Path ROOT = Path.of("..");

    private CommandExamples() {}

    /** The lines that call {@code unwind}: prompts are taken off, and lines that end in a backslash are joined. */
    static List<String> in(List<String> lines) {
        List<String> commands = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            String text = line.strip().replaceFirst("^\\$ ", "");
            if (!open.isEmpty() || text.equals("unwind") || text.startsWith("unwind ")) {
                open.append(text, 0, text.endsWith("\\") ? text.length() - 1 : text.length());
                if (!text.endsWith("\\")) {
                    commands.add(open.toString());
                    open.setLength(0);
                }
            }
        }
        return commands;
    }

    /** Parses one, and looks for the sample data that it names. */
    static void check(String command, String where) {
        try {
            parse(command, where);
        } catch (ParameterException e) {
            throw new AssertionError("%s: %s: %s".formatted(where, command, e.getMessage()), e);
        }
        Matcher sample = SAMPLE.matcher(command);
        while (sample.find()) {
            assertThat(Files.exists(ROOT.resolve(sample.group())))
                    .as("%s: %s", where, sample.group())
                    .isTrue();
        }
    }

    /** Parses one that running text mentions: required options may be missing, and words in capitals stand for values. */
    static void checkMention(String command, String where) {
        String filled = command.replaceAll("\\.\\.\\.|[\\[\\]]", " ")
                .replace("bash|zsh", "bash")
                .replaceAll("\\bDATE\\b", "2025-01-02")
                .replaceAll("\\b(N|S|STEP|MINUTES)\\b", "1");
        try {
            parse(filled, where);
        } catch (MissingParameterException e) {
            // The text is about something else.
            assertThat(e.getMissing()).isNotEmpty();
        } catch (ParameterException e) {
            throw new AssertionError("%s: %s: %s".formatted(where, command, e.getMessage()), e);
        }
    }

    /** The file of a run is opened by the window, and never reaches the parser. */
    private static void parse(String command, String where) {
        List<String> words = words(command);
        assertThat(words).as(where).first().isEqualTo("unwind");
        if (words.size() != 2 || !words.get(1).endsWith(RunLink.SUFFIX)) {
            UnwindCommand.parser().parseArgs(words.subList(1, words.size()).toArray(String[]::new));
        }
    }

    /** Up to a comment, a pipe or a redirection. */
    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            String text = word.group(3) != null ? word.group(3) : word.group(1) != null ? word.group(1) : word.group(2);
            if (word.group(3) != null && text.matches("#.*|[|<>&;]+|2>.*")) {
                break;
            }
            words.add(text);
        }
        return words;
    }

    /** Every command with its subcommands. */
    static List<CommandLine> commands(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(sub -> all.addAll(commands(sub)));
        return all;
    }
}
