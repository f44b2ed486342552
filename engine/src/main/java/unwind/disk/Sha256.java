package unwind.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which data, models and settings are told apart; as lower-case hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** A fresh digest, for content that comes in parts; finish with {@link #hex}. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Of a text's UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of a file's content, read in pieces.
     *
     * @throws unwind.problem.ProblemException (failed) when it cannot be read
     */
    public static String of(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream through = new DigestInputStream(in, digest())) {
            through.transferTo(OutputStream.nullOutputStream());
            return hex(through.getMessageDigest());
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }
}
