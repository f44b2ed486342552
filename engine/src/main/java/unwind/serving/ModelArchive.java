package unwind.serving;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import unwind.disk.Disk;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/**
 * Packs a model folder as {@code model.tar.gz} and unpacks one. The archive holds the plain files of the folder and
 * nothing else: no top folder, no links, no owner, no time; the same model gives the same bytes. Format: POSIX.1-1988
 * ustar, 512-byte blocks.
 */
public final class ModelArchive {
    /** Name that hosting expects. */
    public static final String NAME = "model.tar.gz";

    private static final int BLOCK = 512;
    private static final int NAME_BYTES = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_BYTES = 12;
    private static final int CHECKSUM_AT = 148;
    private static final int TYPE_AT = 156;
    private static final long LARGEST_BYTES = 1L << 30;
    private static final int MOST_FILES = 1000;

    private ModelArchive() {}

    /**
     * Packs the model of a run; the archive appears when it is complete.
     *
     * @param place run folder or model folder
     * @param archive file to write
     * @throws ProblemException (data) when there is no readable model, (failed) when the disk fails
     */
    public static void pack(Path place, Path archive) {
        ServingModel.load(place);
        Path inRun = place.resolve(unwind.run.StoredModel.FOLDER);
        Path folder = Files.isDirectory(inRun) ? inRun : place;
        Disk.write(archive, partial -> write(folder, partial));
    }

    private static void write(Path folder, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        }
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                out.write(header(file.getFileName().toString(), content.length));
                out.write(content);
                out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
            }
            out.write(new byte[2 * BLOCK]);
        }
    }

    private static byte[] header(String name, int size) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, NAME_BYTES, "0000644\0");
        put(block, 108, "0000000\0");
        put(block, 116, "0000000\0");
        put(block, SIZE_AT, "%011o\0".formatted(size));
        put(block, 136, "00000000000\0");
        put(block, CHECKSUM_AT, "        ");
        block[TYPE_AT] = '0';
        put(block, 257, "ustar\00000");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, CHECKSUM_AT, "%06o\0 ".formatted(sum));
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    /**
     * Unpacks an archive's plain files into a folder.
     *
     * @throws ProblemException (data) for anything else than plain files with plain names: links, folders that lead away,
     *     other kinds, or more than {@value #MOST_FILES} files or 1 GiB
     */
    public static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            unpack(in, folder, archive);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new ProblemException(
                    refused(archive, "it is no complete gzip file").problem(), e);
        }
    }

    private static void unpack(InputStream in, Path folder, Path archive) throws IOException {
        long total = 0;
        for (int files = 0; ; files++) {
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                throw refused(archive, "it ends within a file");
            }
            if (header[0] == 0) {
                return;
            }
            long size = octal(header, SIZE_AT, SIZE_BYTES, archive);
            total += size;
            if (files >= MOST_FILES || total > LARGEST_BYTES) {
                throw refused(archive, "it holds more than a model does");
            }
            String name = plainName(header, archive);
            if (header[TYPE_AT] == '5') {
                continue;
            }
            if (header[TYPE_AT] != '0' && header[TYPE_AT] != 0) {
                throw refused(archive, "'" + name + "' is no plain file");
            }
            byte[] content = in.readNBytes((int) size);
            if (content.length < size) {
                throw refused(archive, "it ends within " + name);
            }
            Files.write(folder.resolve(name), content);
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    /** The name in a folder without sub-folders; {@code ./} before it is what tar writes. */
    private static String plainName(byte[] header, Path archive) {
        int end = 0;
        while (end < NAME_BYTES && header[end] != 0) {
            end++;
        }
        String full = new String(header, 0, end, StandardCharsets.UTF_8);
        String name = full.startsWith("./") ? full.substring(2) : full;
        boolean folderItself = header[TYPE_AT] == '5' && name.isEmpty();
        if (!folderItself && (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".."))) {
            throw refused(archive, "'" + full + "' is not directly in it");
        }
        return name;
    }

    private static long octal(byte[] header, int at, int length, Path archive) {
        String text = new String(header, at, length, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        if (!text.matches("[0-7]{1,11}")) {
            throw refused(archive, "it is no tar file");
        }
        return Long.parseLong(text, 8);
    }

    private static ProblemException refused(Path archive, String why) {
        return Problem.data(
                "%s is refused: %s.".formatted(archive, why), "Pack a model with this program, or copy it again.");
    }
}
