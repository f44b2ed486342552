package unwind.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Keeps two programs from going on with the same training; the system lets go of it when a program is killed. */
public final class TrainingClaim implements AutoCloseable {
    private static final String NAME = ".lock";

    private final FileChannel channel;

    private TrainingClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ProblemException (usage) when somebody else trains there */
    static TrainingClaim on(Path checkpoints) {
        Path file = checkpoints.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new TrainingClaim(channel);
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw taken(checkpoints);
            }
            channel.close();
            throw taken(checkpoints);
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    /** Whether nobody trains there now. */
    static boolean isFree(Path checkpoints) {
        Path file = checkpoints.resolve(NAME);
        if (!Files.exists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }

    private static ProblemException taken(Path checkpoints) {
        return Problem.usage(
                "Another program is training in %s.".formatted(checkpoints.getParent()),
                "Wait for it, or name another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Disk.unwritable(Path.of(NAME), e);
        }
    }
}
