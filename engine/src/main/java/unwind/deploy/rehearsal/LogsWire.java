package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** CloudWatch Logs, as far as reading and forgetting an endpoint's log goes. */
final class LogsWire {
    private static final String GROUP = "/aws/sagemaker/Endpoints/";

    private final EndpointLife life;

    LogsWire(EndpointLife life) {
        this.life = life;
    }

    void answer(Call call) throws IOException {
        String group = call.json().path("logGroupName").asText();
        String endpoint = group.startsWith(GROUP) ? group.substring(GROUP.length()) : group;
        List<String> lines = life.lines(endpoint);
        ObjectNode out = Call.JSON.createObjectNode();
        if (lines.isEmpty()) {
            throw new WireException(400, "ResourceNotFoundException", "The specified log group does not exist.");
        }
        switch (call.operation()) {
            case "DescribeLogStreams" -> out.putArray("logStreams").addObject().put("logStreamName", "only/rehearsal");
            case "GetLogEvents" -> {
                ArrayNode events = out.putArray("events");
                int most = call.json().path("limit").asInt(10_000);
                lines.subList(Math.max(0, lines.size() - most), lines.size())
                        .forEach(line -> events.addObject().put("message", line));
            }
            case "DeleteLogGroup" -> life.forgetLog(endpoint);
            default ->
                throw new WireException(
                        400, "UnknownOperationException", "the rehearsal does not know " + call.operation());
        }
        call.answer(out);
    }
}
