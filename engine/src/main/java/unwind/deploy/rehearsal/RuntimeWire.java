package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runtime of SageMaker: passes a call on to the container behind the endpoint, and its refusals back as ModelError. */
final class RuntimeWire {
    private static final Pattern PATH = Pattern.compile("/endpoints/([^/]+)/invocations");
    private static final int MOST_BYTES = 6_291_456;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Store store;
    private final EndpointLife life;
    private final String account;

    RuntimeWire(Store store, EndpointLife life, String account) {
        this.store = store;
        this.life = life;
        this.account = account;
    }

    static boolean takes(Call call) {
        return PATH.matcher(call.path()).matches();
    }

    void answer(Call call) throws IOException {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            throw new WireException(404, "ValidationError", "no such path");
        }
        String name = path.group(1);
        if (store.find(Store.Kind.ENDPOINT, name).isEmpty()) {
            throw new WireException(
                    400, "ValidationError", "Endpoint %s of account %s not found.".formatted(name, account));
        }
        URI container = life.address(name)
                .orElseThrow(() -> new WireException(
                        400, "ValidationError", "Endpoint %s is not in service yet.".formatted(name)));
        if (call.body().length > MOST_BYTES) {
            throw new WireException(
                    413, "ValidationError", "The payload is larger than %d bytes.".formatted(MOST_BYTES));
        }
        HttpResponse<byte[]> answer = send(call, container);
        if (answer.statusCode() / 100 == 2) {
            String type = answer.headers().firstValue("content-type").orElse("application/json");
            call.set("x-Amzn-Invoked-Production-Variant", "only");
            call.answer(answer.statusCode(), type, answer.body());
        } else {
            modelError(call, name, answer);
        }
        life.log(name, "POST /invocations " + answer.statusCode());
    }

    private HttpResponse<byte[]> send(Call call, URI container) throws IOException {
        String type = call.header("Content-Type");
        HttpRequest.Builder request = HttpRequest.newBuilder(container.resolve("/invocations"))
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return life.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WireException(503, "ServiceUnavailable", "the rehearsal is stopping");
        }
    }

    private void modelError(Call call, String name, HttpResponse<byte[]> answer) throws IOException {
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        ObjectNode error = Call.JSON.createObjectNode();
        error.put("ErrorCode", "CLIENT_ERROR_FROM_MODEL");
        error.put("OriginalStatusCode", answer.statusCode());
        error.put("OriginalMessage", said);
        error.put(
                "LogStreamArn",
                "arn:aws:logs:us-east-1:%s:log-group:/aws/sagemaker/Endpoints/%s".formatted(account, name));
        error.put(
                "Message",
                "Received %s error (%d) from primary with message \"%s\"."
                        .formatted(answer.statusCode() < 500 ? "client" : "server", answer.statusCode(), said));
        call.set("x-amzn-ErrorType", "ModelError");
        call.answer(424, "application/json", Call.JSON.writeValueAsBytes(error));
    }
}
