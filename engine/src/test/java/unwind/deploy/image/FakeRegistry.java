package unwind.deploy.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import unwind.disk.Sha256;

/** A registry on loopback with one image, {@code base:latest}, of one empty layer. */
public final class FakeRegistry implements AutoCloseable {
    /** First byte of a TLS handshake. */
    private static final int TLS = 0x16;

    private static final String TYPE = "application/vnd.docker.distribution.manifest.v2+json";

    private final ServerSocket socket;
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private volatile byte[] manifest = new byte[0];
    private volatile boolean open = true;

    public FakeRegistry() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * Puts an image behind the name.
     *
     * @param mark makes it differ from others
     * @return its digest
     */
    public String put(String mark) throws IOException {
        byte[] tar = new byte[1024];
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(tar);
        }
        byte[] config = """
            {"architecture":"amd64","os":"linux","author":"%s","config":{},
             "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}\
            """.formatted(mark, Sha256.of(tar)).getBytes(StandardCharsets.UTF_8);
        manifest = """
            {"schemaVersion":2,"mediaType":"%s",
             "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":%d,"digest":"%s"},
             "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":%d,"digest":"%s"}]}\
            """.formatted(TYPE, config.length, blob(config), zipped.size(), blob(zipped.toByteArray()))
                .getBytes(StandardCharsets.UTF_8);
        return digest(manifest);
    }

    private String blob(byte[] bytes) {
        blobs.put(digest(bytes), bytes);
        return digest(bytes);
    }

    private static String digest(byte[] bytes) {
        return "sha256:" + Sha256.of(bytes);
    }

    /** From now on everything is refused. */
    void shut() {
        open = false;
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException e) {
                // The client went away, or this was closed.
                continue;
            }
        }
    }

    /** One call a connection. A client that tries TLS first is let go at once, which the JDK's server would not do. */
    private void answer(Socket client) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = client.getInputStream().read();
            if (next < 0 || (head.isEmpty() && next == TLS)) {
                return;
            }
            head.append((char) next);
        }
        String[] asked = head.toString().split(" ", 3);
        Optional<byte[]> found = open ? find(asked[1]) : Optional.empty();
        byte[] body = found.orElse(new byte[0]);
        String answer =
                "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nDocker-Content-Digest: %s\r\nConnection: close\r\n\r\n"
                        .formatted(
                                found.isPresent() ? "200 OK" : "404 Not Found",
                                body == manifest ? TYPE : "application/octet-stream",
                                body.length,
                                digest(body));
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        if (!asked[0].equals("HEAD")) {
            client.getOutputStream().write(body);
        }
    }

    private Optional<byte[]> find(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/v2/")) {
            return Optional.of("{}".getBytes(StandardCharsets.UTF_8));
        }
        boolean image =
                path.startsWith("/v2/base/manifests/") && (last.equals("latest") || last.equals(digest(manifest)));
        return image ? Optional.of(manifest) : Optional.ofNullable(blobs.get(last));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
