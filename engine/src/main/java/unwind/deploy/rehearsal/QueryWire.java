package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** STS and IAM, as far as a deployment uses them: form fields in, XML out. */
final class QueryWire {
    private final Store store;
    private final String account;

    QueryWire(Store store, String account) {
        this.store = store;
        this.account = account;
    }

    void answer(Call call) throws IOException {
        Map<String, String> form = call.form();
        String action = form.getOrDefault("Action", "");
        String role = form.getOrDefault("RoleName", "");
        call.answerXml(response(action, result(action, role, form)));
    }

    private String result(String action, String role, Map<String, String> form) {
        return switch (action) {
            case "GetCallerIdentity" ->
                "<Arn>arn:aws:sts::%1$s:assumed-role/rehearsal/rehearsal</Arn><UserId>REHEARSAL</UserId><Account>%1$s</Account>"
                        .formatted(account);
            case "CreateRole" -> create(role, form);
            case "GetRole" -> roleXml(role);
            case "UpdateAssumeRolePolicy" -> change(role, "trust", form.getOrDefault("PolicyDocument", ""));
            case "PutRolePolicy" -> change(role, "policy", form.getOrDefault("PolicyDocument", ""));
            case "DeleteRolePolicy" -> change(role, "policy", "");
            case "ListRolePolicies" -> {
                boolean has = !existing(role).path("policy").asText().isEmpty();
                yield "<PolicyNames>%s</PolicyNames><IsTruncated>false</IsTruncated>"
                        .formatted(has ? "<member>" + role + "</member>" : "");
            }
            case "DeleteRole" -> {
                existing(role);
                store.remove(Store.Kind.ROLE, role);
                yield "";
            }
            default -> throw new WireException(400, "InvalidAction", "the rehearsal does not know " + action);
        };
    }

    private String create(String role, Map<String, String> form) {
        if (store.find(Store.Kind.ROLE, role).isPresent()) {
            throw new WireException(409, "EntityAlreadyExists", "Role with name %s already exists.".formatted(role));
        }
        ObjectNode node = Call.JSON.createObjectNode();
        node.put("trust", form.getOrDefault("AssumeRolePolicyDocument", ""));
        node.put("policy", "");
        node.put("created", Instant.now().toString());
        store.put(Store.Kind.ROLE, role, node);
        return roleXml(role);
    }

    private String change(String role, String field, String value) {
        ObjectNode node = existing(role);
        node.put(field, value);
        store.put(Store.Kind.ROLE, role, node);
        return "";
    }

    private ObjectNode existing(String role) {
        Optional<ObjectNode> found = store.find(Store.Kind.ROLE, role);
        return found.orElseThrow(
                () -> new WireException(404, "NoSuchEntity", "The role with name %s cannot be found.".formatted(role)));
    }

    private String roleXml(String role) {
        ObjectNode node = existing(role);
        return "<Role><Path>/</Path><RoleName>%s</RoleName><RoleId>REHEARSAL</RoleId><Arn>arn:aws:iam::%s:role/%s</Arn><CreateDate>%s</CreateDate><AssumeRolePolicyDocument>%s</AssumeRolePolicyDocument></Role>"
                .formatted(
                        role,
                        account,
                        role,
                        node.path("created").asText(),
                        URLEncoder.encode(node.path("trust").asText(), StandardCharsets.UTF_8));
    }

    private static String response(String action, String result) {
        return "<%1$sResponse><%1$sResult>%2$s</%1$sResult><ResponseMetadata><RequestId>rehearsal</RequestId></ResponseMetadata></%1$sResponse>"
                .formatted(action, result);
    }
}
