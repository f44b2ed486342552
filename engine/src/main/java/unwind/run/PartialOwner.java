package unwind.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Who is writing a partial folder: process id and start time, since ids are used again. A folder without a mark (killed in
 * the instant between making it and marking it) counts as abandoned after a day.
 */
final class PartialOwner {
    private static final String MARK = ".owner";
    private static final Duration UNMARKED_GRACE = Duration.ofDays(1);

    private PartialOwner() {}

    static void mark(Path partial) throws IOException {
        Files.writeString(partial.resolve(MARK), text(ProcessHandle.current()));
    }

    static void unmark(Path partial) throws IOException {
        Files.delete(partial.resolve(MARK));
    }

    private static String text(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " " + start.toEpochMilli();
    }

    static boolean isGone(Path partial) throws IOException {
        String mark;
        try {
            mark = Files.readString(partial.resolve(MARK)).strip();
        } catch (NoSuchFileException e) {
            Instant changed = Files.getLastModifiedTime(partial).toInstant();
            return changed.isBefore(Instant.now().minus(UNMARKED_GRACE));
        }
        String pid = mark.replaceFirst(" .*", "");
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid))
                        .filter(p -> text(p).equals(mark))
                        .isEmpty();
    }
}
