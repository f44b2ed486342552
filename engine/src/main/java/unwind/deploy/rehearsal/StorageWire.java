package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import unwind.disk.Disk;
import unwind.disk.Sha256;

/** S3 with bucket names in the path: buckets, whole objects, listings. Settings of buckets are taken and not acted on. */
final class StorageWire {
    private final Store store;

    StorageWire(Store store) {
        this.store = store;
    }

    void answer(Call call) throws IOException {
        String path = call.path().substring(1);
        int slash = path.indexOf('/');
        String bucket = slash < 0 ? path : path.substring(0, slash);
        String key = slash < 0 ? "" : path.substring(slash + 1);
        if (key.isEmpty()) {
            bucket(call, bucket);
        } else {
            object(call, bucket, key);
        }
    }

    private void bucket(Call call, String bucket) throws IOException {
        Map<String, String> query = call.query();
        boolean setting = query.keySet().stream().anyMatch(k -> !k.equals("x-id"));
        switch (call.method()) {
            case "PUT" -> {
                if (!setting) {
                    if (store.find(Store.Kind.BUCKET, bucket).isPresent()) {
                        throw new WireException(409, "BucketAlreadyOwnedByYou", "the bucket exists");
                    }
                    store.put(Store.Kind.BUCKET, bucket, Call.JSON.createObjectNode());
                } else {
                    existing(bucket);
                }
                call.answer(200, "application/xml", new byte[0]);
            }
            case "HEAD" -> {
                existing(bucket);
                call.answer(200, "application/xml", new byte[0]);
            }
            case "GET" -> list(call, bucket, query.getOrDefault("prefix", ""));
            case "DELETE" -> {
                if (existing(bucket).size() > 0) {
                    throw new WireException(409, "BucketNotEmpty", "the bucket is not empty");
                }
                store.remove(Store.Kind.BUCKET, bucket);
                call.answer(204, "application/xml", new byte[0]);
            }
            default -> throw new WireException(405, "MethodNotAllowed", call.method());
        }
    }

    private void list(Call call, String bucket, String prefix) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>false</IsTruncated><Name>%s</Name><MaxKeys>1000</MaxKeys><KeyCount>0</KeyCount>"
                        .formatted(bucket));
        existing(bucket).properties().forEach(e -> {
            if (e.getKey().startsWith(prefix)) {
                xml.append(
                        "<Contents><Key>%s</Key><Size>%d</Size><LastModified>%s</LastModified><StorageClass>STANDARD</StorageClass></Contents>"
                                .formatted(
                                        Call.escape(e.getKey()),
                                        e.getValue().path("size").asLong(),
                                        e.getValue().path("at").asText()));
            }
        });
        call.answerXml(xml.append("</ListBucketResult>").toString());
    }

    private void object(Call call, String bucket, String key) throws IOException {
        ObjectNode keys = existing(bucket);
        Path file = store.object(bucket, key);
        switch (call.method()) {
            case "PUT" -> {
                Disk.write(file, call.body());
                keys.putObject(key)
                        .put("size", call.body().length)
                        .put("at", Instant.now().toString());
                store.put(Store.Kind.BUCKET, bucket, keys);
                call.set("ETag", "\"" + Sha256.of(call.body()).substring(0, 32) + "\"");
                call.answer(200, "application/xml", new byte[0]);
            }
            case "GET", "HEAD" -> {
                if (!keys.has(key)) {
                    throw new WireException(404, "NoSuchKey", "The specified key does not exist.");
                }
                call.answer(200, "application/octet-stream", Files.readAllBytes(file));
            }
            case "DELETE" -> {
                keys.remove(key);
                store.put(Store.Kind.BUCKET, bucket, keys);
                Files.deleteIfExists(file);
                call.answer(204, "application/xml", new byte[0]);
            }
            default -> throw new WireException(405, "MethodNotAllowed", call.method());
        }
    }

    private ObjectNode existing(String bucket) {
        Optional<ObjectNode> found = store.find(Store.Kind.BUCKET, bucket);
        return found.orElseThrow(() -> new WireException(404, "NoSuchBucket", "The specified bucket does not exist."));
    }
}
