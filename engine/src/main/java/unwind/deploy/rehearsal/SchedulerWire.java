package unwind.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** One-time schedules of EventBridge that delete an endpoint; the server asks which are due and carries them out. */
final class SchedulerWire {
    private static final String PATH = "/schedules/";
    private static final String DELETE_ENDPOINT = "arn:aws:scheduler:::aws-sdk:sagemaker:deleteEndpoint";

    private final Store store;
    private final String account;

    SchedulerWire(Store store, String account) {
        this.store = store;
        this.account = account;
    }

    static boolean takes(Call call) {
        return call.path().startsWith(PATH);
    }

    void answer(Call call) throws IOException {
        String name = call.path().substring(PATH.length());
        switch (call.method()) {
            case "POST" -> {
                if (store.find(Store.Kind.SCHEDULE, name).isPresent()) {
                    throw new WireException(409, "ConflictException", "Schedule %s already exists.".formatted(name));
                }
                save(call, name);
            }
            case "PUT" -> {
                existing(name);
                save(call, name);
            }
            case "GET" -> call.answer(existing(name));
            case "DELETE" -> {
                existing(name);
                store.remove(Store.Kind.SCHEDULE, name);
                call.answerEmpty();
            }
            default -> throw new WireException(405, "ValidationException", call.method());
        }
    }

    private void save(Call call, String name) throws IOException {
        ObjectNode schedule = (ObjectNode) call.json();
        JsonNode target = schedule.path("Target");
        if (!target.path("Arn").asText().equals(DELETE_ENDPOINT)) {
            throw WireException.validation("the rehearsal runs sagemaker:deleteEndpoint only");
        }
        String role = target.path("RoleArn").asText();
        if (store.find(Store.Kind.ROLE, role.substring(role.lastIndexOf('/') + 1))
                .isEmpty()) {
            throw WireException.validation(
                    "The execution role you provide must allow AWS EventBridge Scheduler to assume the role.");
        }
        at(schedule);
        schedule.put("Name", name);
        store.put(Store.Kind.SCHEDULE, name, schedule);
        ObjectNode answer = Call.JSON.createObjectNode();
        answer.put("ScheduleArn", "arn:aws:scheduler:us-east-1:%s:schedule/default/%s".formatted(account, name));
        call.answer(answer);
    }

    private ObjectNode existing(String name) {
        return store.find(Store.Kind.SCHEDULE, name)
                .orElseThrow(() -> new WireException(
                        404, "ResourceNotFoundException", "Schedule %s does not exist.".formatted(name)));
    }

    private static Instant at(JsonNode schedule) {
        String expression = schedule.path("ScheduleExpression").asText();
        try {
            return LocalDateTime.parse(expression.replaceAll("^at\\((.*)\\)$", "$1"))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw WireException.validation("Invalid Schedule Expression " + expression + ".");
        }
    }

    /** Takes the schedules that are due off the list and names the endpoints to delete. */
    List<String> due(Instant now) throws IOException {
        List<String> endpoints = new ArrayList<>();
        for (ObjectNode schedule : store.all(Store.Kind.SCHEDULE)) {
            if (!at(schedule).isAfter(now)) {
                JsonNode input =
                        Call.JSON.readTree(schedule.path("Target").path("Input").asText());
                String endpoint = input.path("EndpointName").asText();
                endpoints.add(endpoint);
                store.remove(Store.Kind.SCHEDULE, schedule.path("Name").asText());
            }
        }
        return endpoints;
    }
}
