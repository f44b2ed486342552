package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One request with its body read, and the ways to answer it. */
final class Call {
    static final JsonMapper JSON = new JsonMapper();
    /** A model archive is far smaller; the runtime has a limit of its own. */
    private static final int MOST_BYTES = 256 << 20;

    private final HttpExchange exchange;
    private final byte[] body;

    private Call(HttpExchange exchange, byte[] body) {
        this.exchange = exchange;
        this.body = body;
    }

    static Call read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new WireException(413, "EntityTooLarge", "the rehearsal takes at most 256 MB");
        }
        String signed = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        boolean chunked = signed != null && signed.startsWith("STREAMING-");
        return new Call(exchange, chunked ? unchunk(body) : body);
    }

    /** Takes the frames of {@code aws-chunked} off: size in hex, perhaps a signature, the bytes; trailers after the last. */
    private static byte[] unchunk(byte[] framed) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(framed.length);
        int at = 0;
        while (at < framed.length) {
            int end = at;
            while (end < framed.length && framed[end] != '\r') {
                end++;
            }
            String line = new String(framed, at, end - at, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(line.split(";", 2)[0].strip(), 16);
            at = end + 2;
            if (size == 0 || at + size > framed.length) {
                break;
            }
            plain.write(framed, at, size);
            at += size + 2;
        }
        return plain.toByteArray();
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Path with escapes resolved. */
    String path() {
        return exchange.getRequestURI().getPath();
    }

    Map<String, String> query() {
        String raw = exchange.getRequestURI().getRawQuery();
        return form(raw == null ? "" : raw);
    }

    Map<String, String> form() {
        return form(text());
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                fields.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A request header, or empty. */
    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    byte[] body() {
        return body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new WireException(400, "SerializationException", "the body is no JSON");
        }
    }

    /** The operation of a JSON protocol: what follows the dot in {@code X-Amz-Target}. */
    String operation() {
        String target = header("X-Amz-Target");
        return target.substring(target.indexOf('.') + 1);
    }

    void answer(JsonNode json) throws IOException {
        answer(200, "application/x-amz-json-1.1", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    void answerEmpty() throws IOException {
        answer(Call.JSON.createObjectNode());
    }

    void answerXml(String xml) throws IOException {
        answer(200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    void answer(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.getResponseHeaders().set("x-unwind-rehearsal", "true");
        boolean none = bytes.length == 0 || method().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
    }

    void set(String header, String value) {
        exchange.getResponseHeaders().set(header, value);
    }

    /** A refusal in the form of the JSON protocols. */
    void refuseJson(WireException e) throws IOException {
        set("x-amzn-ErrorType", e.code());
        ObjectNode body = Call.JSON.createObjectNode();
        body.put("__type", e.code());
        body.put("message", e.text());
        answer(e.status(), "application/x-amz-json-1.1", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal in the form of the XML protocols. */
    void refuseXml(WireException e, boolean storage) throws IOException {
        String error = "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(e.code(), escape(e.text()));
        String xml = storage ? error : "<ErrorResponse>" + error + "</ErrorResponse>";
        answer(e.status(), "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
