package unwind.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;

/** The schemas of the written contract, for tests to hold requests and answers against. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    Contract() throws IOException {
        document = JSON.readTree(OpenApi.bytes());
    }

    /** What the schema of that name finds wrong. */
    List<String> errors(String schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return compiled.validate(value).stream().map(Object::toString).toList();
    }
}
