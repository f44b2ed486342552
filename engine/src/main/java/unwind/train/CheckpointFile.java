package unwind.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import unwind.agent.StateStream;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * The whole state of a training in one file: networks, optimisers, temperature, replay, sources of chance, environments, best
 * policy, history. The file is written beside its place and moved there in one step, so that it is always whole and at most one
 * interval old; a checksum tells a damaged one.
 *
 * @param fingerprint text that differs where trainings differ; a checkpoint of another is refused
 */
public record CheckpointFile(Path file, String fingerprint) {
    /** The bytes U N W I N D C P, read as a little-endian number. */
    private static final long MAGIC = 0x5043444E49574E55L;

    private static final int VERSION = 1;
    private static final int BUFFER_BYTES = 1 << 17;

    /** How far the training in a checkpoint is. */
    public record Head(String fingerprint, long step, long steps) {}

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads how far a training is.
     *
     * @throws ProblemException (data) when the file is no checkpoint of this version, (failed) when it cannot be read
     */
    public static Head head(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return head(StateStream.reading(in), file, new Head("", 0, 0));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static Head head(StateStream state, Path file, Head head) {
        if (state.value(MAGIC) != MAGIC || state.value(VERSION) != VERSION) {
            throw Problem.data(
                    "%s is no checkpoint of version %d.".formatted(file, VERSION),
                    "It is damaged or of another version of the program: train again in another folder.");
        }
        return new Head(state.value(head.fingerprint()), state.value(head.step()), state.value(head.steps()));
    }

    /**
     * Writes the state in place of the one before.
     *
     * @param body exchanges the rest
     */
    void write(long step, long steps, Consumer<StateStream> body) {
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        try {
            try (FileChannel channel = FileChannel.open(
                            partial,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = new Forced(channel)) {
                StateStream state = StateStream.writing(out);
                head(state, file, new Head(fingerprint, step, steps));
                body.accept(state);
                state.end();
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The checkpoint %s could not be written (%s).".formatted(file, e.getMessage()),
                                    "Check that the folder can be written and has space left.")
                            .problem(),
                    e);
        }
    }

    /** Brings everything to disk before the file is closed, so that the move cannot overtake the content. */
    private static final class Forced extends FilterOutputStream {
        private final FileChannel channel;

        Forced(FileChannel channel) {
            super(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
            channel.force(true);
            super.close();
        }
    }

    /**
     * Reads a state.
     *
     * @param body exchanges the rest
     * @throws ProblemException (usage) when the checkpoint is of another training, (data) when it is damaged
     */
    void read(Consumer<StateStream> body) {
        checkWhole();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            StateStream state = StateStream.reading(in);
            Head head = head(state, file, new Head("", 0, 0));
            if (!head.fingerprint().equals(fingerprint)) {
                throw Problem.usage(
                        "The checkpoint %s belongs to another training: data, parameters or seed differ."
                                .formatted(file),
                        "Resume with the same data and parameters, or train in another folder.");
            }
            body.accept(state);
            if (!state.end()) {
                throw damaged();
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private void checkWhole() {
        CRC32C checksum = new CRC32C();
        try (InputStream in = Files.newInputStream(file)) {
            long left = Files.size(file) - Long.BYTES;
            byte[] buffer = new byte[BUFFER_BYTES];
            while (left > 0) {
                int count = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                if (count == 0) {
                    throw damaged();
                }
                checksum.update(buffer, 0, count);
                left -= count;
            }
            if (left < 0 || StateStream.reading(in).value(0L) != checksum.getValue()) {
                throw damaged();
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private ProblemException damaged() {
        return Problem.data(
                "The checkpoint %s is damaged: its checksum does not fit.".formatted(file),
                "Delete it to begin this training anew.");
    }

    private static ProblemException unreadable(Path file, Exception cause) {
        return new ProblemException(
                Problem.failed(
                                "The checkpoint %s could not be read (%s).".formatted(file, cause.getMessage()),
                                "Check that it exists and may be read.")
                        .problem(),
                cause);
    }
}
