package unwind.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import unwind.deploy.Check;
import unwind.deploy.EndpointInfo;
import unwind.deploy.TearDown;

/** Endpoints, checks and tear-downs as JSON for programs. */
final class EndpointJson {
    private static final JsonMapper JSON = new JsonMapper();

    private EndpointJson() {}

    static ObjectNode of(EndpointInfo endpoint, boolean rehearsal) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", endpoint.name());
        node.put("status", endpoint.status());
        if (!endpoint.failureReason().isEmpty()) {
            node.put("failure_reason", endpoint.failureReason());
        }
        node.put("rehearsal", rehearsal);
        node.put("hosting", endpoint.hosting());
        node.put("created_at", endpoint.createdAt().toString());
        node.put(
                "deletes_itself_at", endpoint.expiresAt().map(Instant::toString).orElse("never"));
        node.put("model_sha256", endpoint.modelVersion());
        node.put("usd_per_hour_estimate", endpoint.usdPerHour());
        node.put("usd_so_far_estimate", endpoint.usdSoFar(Instant.now()));
        return node;
    }

    static String text(EndpointInfo endpoint, boolean rehearsal) {
        return of(endpoint, rehearsal).toPrettyString();
    }

    static String list(List<EndpointInfo> endpoints, boolean rehearsal) {
        ArrayNode array = JSON.createArrayNode();
        endpoints.forEach(e -> array.add(of(e, rehearsal)));
        return array.toPrettyString();
    }

    static String checks(List<Check> checks) {
        ArrayNode array = JSON.createArrayNode();
        for (Check check : checks) {
            array.addObject()
                    .put("check", check.title())
                    .put("result", check.result().name().toLowerCase(Locale.ROOT))
                    .put("detail", check.detail())
                    .put("remedy", check.remedy());
        }
        return array.toPrettyString();
    }

    static String tearDown(TearDown end) {
        ObjectNode node = JSON.createObjectNode();
        end.removed().forEach(node.putArray("removed")::add);
        end.kept().forEach(node.putArray("kept")::add);
        end.left().forEach(node.putArray("left")::add);
        node.put("nothing_billable_left", end.clean());
        return node.toPrettyString();
    }
}
