package unwind.deploy.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import unwind.disk.Disk;
import unwind.disk.Sha256;

/**
 * What the rehearsal remembers, by kind and name, as the JSON that its answers are made of. Every change is written to a
 * temporary file and moved, so that a killed rehearsal finds everything again. Thread-safe.
 */
final class Store implements AutoCloseable {
    private static final String STATE = "state.json";

    /** Kinds of things. */
    enum Kind {
        BUCKET,
        ROLE,
        MODEL,
        CONFIG,
        ENDPOINT,
        SCHEDULE
    }

    private final Path folder;
    private final FileChannel guard;
    private final Map<Kind, Map<String, ObjectNode>> things = new TreeMap<>();

    private Store(Path folder, FileChannel guard) {
        this.folder = folder;
        this.guard = guard;
        for (Kind kind : Kind.values()) {
            things.put(kind, new TreeMap<>());
        }
    }

    /** Two rehearsals in one folder would each lose what the other made: the second is refused. */
    private static FileChannel guard(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("rehearsal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another rehearsal uses the folder", e);
        }
        channel.close();
        throw new IOException("another rehearsal uses the folder");
    }

    static Store open(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("objects"));
        Store store = new Store(folder, guard(folder));
        Path state = folder.resolve(STATE);
        if (Files.exists(state)) {
            JsonNode root = Call.JSON.readTree(state.toFile());
            for (Kind kind : Kind.values()) {
                root.path(kind.name())
                        .properties()
                        .forEach(e -> store.of(kind).put(e.getKey(), (ObjectNode) e.getValue()));
            }
        }
        return store;
    }

    /** Whether the state of an earlier rehearsal, if there is any, names a thing of a kind. */
    static boolean keeps(Path folder, Kind kind) throws IOException {
        Path state = folder.resolve(STATE);
        return Files.isRegularFile(state)
                && !Call.JSON.readTree(state.toFile()).path(kind.name()).isEmpty();
    }

    private Map<String, ObjectNode> of(Kind kind) {
        Map<String, ObjectNode> map = things.get(kind);
        if (map == null) {
            throw new IllegalStateException("no kind " + kind);
        }
        return map;
    }

    synchronized Optional<ObjectNode> find(Kind kind, String name) {
        return Optional.ofNullable(of(kind).get(name)).map(ObjectNode::deepCopy);
    }

    synchronized List<ObjectNode> all(Kind kind) {
        List<ObjectNode> copies = new ArrayList<>();
        of(kind).values().forEach(node -> copies.add(node.deepCopy()));
        return copies;
    }

    synchronized void put(Kind kind, String name, ObjectNode thing) {
        of(kind).put(name, thing.deepCopy());
        save();
    }

    /** @return whether there was one */
    synchronized boolean remove(Kind kind, String name) {
        boolean was = of(kind).remove(name) != null;
        if (was) {
            save();
        }
        return was;
    }

    private void save() {
        ObjectNode root = Call.JSON.createObjectNode();
        things.forEach((kind, named) -> {
            ObjectNode node = root.putObject(kind.name());
            named.forEach(node::set);
        });
        try {
            Disk.write(folder.resolve(STATE), Call.JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the folder go. */
    @Override
    public void close() {
        try {
            guard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a stored object lies; the name is a hash of bucket and key, so that no key leads elsewhere. */
    Path object(String bucket, String key) {
        return folder.resolve("objects").resolve(Sha256.of(bucket + "/" + key));
    }

    /** A fresh folder for the content of a model. */
    Path freshModelFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder.resolve("mounted")), "model");
    }
}
