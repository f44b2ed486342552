package unwind.deploy.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasLeftIsKnownWithoutARehearsal() throws IOException {
        assertThat(RehearsalServer.leftEndpoints(folder.resolve("nothing"))).isFalse();
        try (Store store = Store.open(folder)) {
            store.put(Store.Kind.BUCKET, "bucket", JsonNodeFactory.instance.objectNode());
            assertThat(RehearsalServer.leftEndpoints(folder)).isFalse();
            store.put(Store.Kind.ENDPOINT, "unwind", JsonNodeFactory.instance.objectNode());
        }
        assertThat(RehearsalServer.leftEndpoints(folder)).isTrue();
        try (Store store = Store.open(folder)) {
            store.remove(Store.Kind.ENDPOINT, "unwind");
        }
        assertThat(RehearsalServer.leftEndpoints(folder)).isFalse();
    }
}
