package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The control plane of SageMaker, as far as hosting goes: its JSON protocol, its rules, its words for what is wrong. */
final class SageMakerWire {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
    private static final Set<String> IN_PROGRESS =
            Set.of("Creating", "Updating", "SystemUpdating", "RollingBack", "Deleting");

    private final Store store;
    private final EndpointLife life;
    private final String account;

    SageMakerWire(Store store, EndpointLife life, String account) {
        this.store = store;
        this.life = life;
        this.account = account;
    }

    void answer(Call call) throws IOException {
        JsonNode in = call.json();
        ObjectNode out = Call.JSON.createObjectNode();
        switch (call.operation()) {
            case "CreateModel" -> createModel(in, out);
            case "CreateEndpointConfig" -> createConfig(in, out);
            case "CreateEndpoint" -> createEndpoint(in, out);
            case "UpdateEndpoint" -> updateEndpoint(in, out);
            case "DescribeModel" -> out.setAll(existing(Store.Kind.MODEL, "model", in.path("ModelName")));
            case "DescribeEndpointConfig" ->
                out.setAll(existing(Store.Kind.CONFIG, "endpoint-config", in.path("EndpointConfigName")));
            case "DescribeEndpoint" -> out.setAll(describe(in.path("EndpointName")));
            case "ListModels" -> list(in, out, Store.Kind.MODEL, "Models", "ModelName", "ModelArn");
            case "ListEndpointConfigs" ->
                list(in, out, Store.Kind.CONFIG, "EndpointConfigs", "EndpointConfigName", "EndpointConfigArn");
            case "ListEndpoints" -> list(in, out, Store.Kind.ENDPOINT, "Endpoints", "EndpointName", "EndpointArn");
            case "ListTags" ->
                out.set("Tags", tagged(in.path("ResourceArn").asText()).path("Tags"));
            case "AddTags" -> addTags(in, out);
            case "DeleteModel" -> delete(Store.Kind.MODEL, "model", in.path("ModelName"));
            case "DeleteEndpointConfig" -> deleteConfig(in);
            case "DeleteEndpoint" -> deleteEndpoint(in.path("EndpointName").asText());
            default ->
                throw new WireException(
                        400, "UnknownOperationException", "the rehearsal does not know " + call.operation());
        }
        call.answer(out);
    }

    private void createModel(JsonNode in, ObjectNode out) {
        String name = fresh(Store.Kind.MODEL, "model", in.path("ModelName"));
        String role = in.path("ExecutionRoleArn").asText();
        if (store.find(Store.Kind.ROLE, role.substring(role.lastIndexOf('/') + 1))
                .isEmpty()) {
            throw WireException.validation(
                    "Could not assume role %s. Please ensure that the role exists.".formatted(role));
        }
        String data = in.path("PrimaryContainer").path("ModelDataUrl").asText();
        if (!data.startsWith("s3://")) {
            throw WireException.validation("ModelDataUrl must be an S3 address.");
        }
        String path = data.substring("s3://".length());
        int slash = path.indexOf('/');
        boolean there = store.find(Store.Kind.BUCKET, path.substring(0, slash))
                .filter(b -> b.has(path.substring(slash + 1)))
                .isPresent();
        if (!there) {
            throw WireException.validation("Could not find model data at %s.".formatted(data));
        }
        keep(Store.Kind.MODEL, name, "ModelArn", arn("model", name), in, out);
    }

    private void createConfig(JsonNode in, ObjectNode out) {
        String name = fresh(Store.Kind.CONFIG, "endpoint-config", in.path("EndpointConfigName"));
        JsonNode variant = in.path("ProductionVariants").path(0);
        String model = variant.path("ModelName").asText();
        if (store.find(Store.Kind.MODEL, model).isEmpty()) {
            throw WireException.validation("Could not find model \"%s\".".formatted(arn("model", model)));
        }
        if (variant.has("InstanceType") == variant.has("ServerlessConfig")) {
            throw WireException.validation("Specify either an instance type or a serverless configuration.");
        }
        keep(Store.Kind.CONFIG, name, "EndpointConfigArn", arn("endpoint-config", name), in, out);
    }

    private void createEndpoint(JsonNode in, ObjectNode out) {
        String name = fresh(Store.Kind.ENDPOINT, "endpoint", in.path("EndpointName"));
        existing(Store.Kind.CONFIG, "endpoint-config", in.path("EndpointConfigName"));
        ObjectNode endpoint = in.deepCopy();
        endpoint.put(EndpointLife.STATUS, "Creating");
        keep(Store.Kind.ENDPOINT, name, "EndpointArn", arn("endpoint", name), endpoint, out);
        life.create(name);
    }

    private void updateEndpoint(JsonNode in, ObjectNode out) {
        String name = in.path("EndpointName").asText();
        ObjectNode endpoint = describe(in.path("EndpointName"));
        String config = in.path("EndpointConfigName").asText();
        existing(Store.Kind.CONFIG, "endpoint-config", in.path("EndpointConfigName"));
        if (!endpoint.path(EndpointLife.STATUS).asText().equals("InService")) {
            throw WireException.validation(
                    "Cannot update in-progress endpoint \"%s\".".formatted(arn("endpoint", name)));
        }
        life.update(name, config);
        endpoint.put(EndpointLife.CONFIG, config);
        endpoint.put(EndpointLife.STATUS, "Updating");
        store.put(Store.Kind.ENDPOINT, name, endpoint);
        out.put("EndpointArn", arn("endpoint", name));
    }

    /** Deletes on behalf of a caller or of a schedule. */
    void deleteEndpoint(String name) {
        ObjectNode endpoint = store.find(Store.Kind.ENDPOINT, name).orElseThrow(() -> missing("endpoint", name));
        String status = endpoint.path(EndpointLife.STATUS).asText();
        if (IN_PROGRESS.contains(status)) {
            throw WireException.validation(
                    "Cannot update in-progress endpoint \"%s\".".formatted(arn("endpoint", name)));
        }
        life.status(name, "Deleting", "");
        life.delete(name);
    }

    private void deleteConfig(JsonNode in) {
        String name = in.path("EndpointConfigName").asText();
        boolean busy = store.all(Store.Kind.ENDPOINT).stream()
                .anyMatch(e -> e.path(EndpointLife.CONFIG).asText().equals(name)
                        && IN_PROGRESS.contains(e.path(EndpointLife.STATUS).asText()));
        if (busy) {
            throw WireException.validation(
                    "Cannot delete the endpoint configuration \"%s\": an endpoint that uses it is in progress."
                            .formatted(name));
        }
        delete(Store.Kind.CONFIG, "endpoint-config", in.path("EndpointConfigName"));
    }

    private void delete(Store.Kind kind, String word, JsonNode name) {
        if (!store.remove(kind, name.asText())) {
            throw missing(word, name.asText());
        }
    }

    private ObjectNode describe(JsonNode name) {
        return existing(Store.Kind.ENDPOINT, "endpoint", name);
    }

    private ObjectNode existing(Store.Kind kind, String word, JsonNode name) {
        return store.find(kind, name.asText()).orElseThrow(() -> missing(word, name.asText()));
    }

    private WireException missing(String word, String name) {
        return WireException.validation("Could not find %s \"%s\".".formatted(word.replace("-", " "), arn(word, name)));
    }

    private String fresh(Store.Kind kind, String word, JsonNode name) {
        String text = name.asText();
        if (!NAME.matcher(text).matches()) {
            throw WireException.validation(
                    "1 validation error detected: Value '%s' failed to satisfy constraint: Member must satisfy regular expression pattern: %s"
                            .formatted(text, NAME.pattern()));
        }
        if (store.find(kind, text).isPresent()) {
            throw WireException.validation(
                    "Cannot create already existing %s \"%s\".".formatted(word.replace("-", " "), arn(word, text)));
        }
        return text;
    }

    private void keep(Store.Kind kind, String name, String arnField, String arn, JsonNode in, ObjectNode out) {
        ObjectNode thing = in.deepCopy();
        double now = Instant.now().toEpochMilli() / 1000.0;
        thing.put(arnField, arn);
        thing.put("CreationTime", now);
        thing.put("LastModifiedTime", now);
        if (!thing.has("Tags")) {
            thing.putArray("Tags");
        }
        store.put(kind, name, thing);
        out.put(arnField, arn);
    }

    private void list(JsonNode in, ObjectNode out, Store.Kind kind, String field, String nameField, String arnField) {
        String contains = in.path("NameContains").asText();
        ArrayNode items = out.putArray(field);
        for (ObjectNode thing : store.all(kind)) {
            if (thing.path(nameField).asText().contains(contains)) {
                ObjectNode item = items.addObject();
                for (String copied :
                        new String[] {nameField, arnField, "CreationTime", "LastModifiedTime", EndpointLife.STATUS}) {
                    if (thing.has(copied)) {
                        item.set(copied, thing.get(copied));
                    }
                }
            }
        }
    }

    private ObjectNode tagged(String arn) {
        return find(arn).map(Found::thing).orElseThrow(() -> WireException.validation("Could not find " + arn));
    }

    private record Found(Store.Kind kind, String name, ObjectNode thing) {}

    private Optional<Found> find(String arn) {
        for (Store.Kind kind : new Store.Kind[] {Store.Kind.ENDPOINT, Store.Kind.CONFIG, Store.Kind.MODEL}) {
            for (ObjectNode thing : store.all(kind)) {
                String prefix = kind == Store.Kind.ENDPOINT
                        ? "Endpoint"
                        : kind == Store.Kind.CONFIG ? "EndpointConfig" : "Model";
                if (thing.path(prefix + "Arn").asText().equals(arn)) {
                    return Optional.of(
                            new Found(kind, thing.path(prefix + "Name").asText(), thing));
                }
            }
        }
        return Optional.empty();
    }

    private void addTags(JsonNode in, ObjectNode out) {
        String arn = in.path("ResourceArn").asText();
        Found found = find(arn).orElseThrow(() -> WireException.validation("Could not find " + arn));
        ArrayNode tags = Call.JSON.createArrayNode();
        for (JsonNode old : found.thing().path("Tags")) {
            boolean replaced = false;
            for (JsonNode fresh : in.path("Tags")) {
                replaced |= fresh.path("Key").equals(old.path("Key"));
            }
            if (!replaced) {
                tags.add(old);
            }
        }
        in.path("Tags").forEach(tags::add);
        // Read again: the endpoint may have moved on meanwhile.
        store.find(found.kind(), found.name()).ifPresent(now -> {
            now.set("Tags", tags);
            store.put(found.kind(), found.name(), now);
        });
        out.set("Tags", tags);
    }

    private String arn(String word, String name) {
        return "arn:aws:sagemaker:us-east-1:%s:%s/%s".formatted(account, word, name.toLowerCase(Locale.ROOT));
    }
}
