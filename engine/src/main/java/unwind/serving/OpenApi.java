package unwind.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The written contract: OpenAPI 3.1 with the JSON Schemas of request, response and error. */
public final class OpenApi {
    private static final String RESOURCE = "openapi.json";

    private OpenApi() {}

    /** The file as it is served at {@code /openapi.json}, UTF-8. */
    public static byte[] bytes() {
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
