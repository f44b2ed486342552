package unwind.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import unwind.run.DeploymentRecord;
import unwind.run.ServedCall;

/** Where the model was deployed, and a call with its answer. */
final class DeploymentSection implements Section {
    private static final JsonMapper JSON = new JsonMapper();
    /** Child orders of an answer that are shown; the schedule stands elsewhere. */
    private static final int SHOWN = 3;

    @Override
    public String id() {
        return "deployment";
    }

    @Override
    public String title() {
        return "Deployment and an example call";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(input.agent().isPresent(), "There is no model here to deploy and to call.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        input.extras()
                .deployment()
                .ifPresentOrElse(d -> deployed(d, out), () -> out.p("This run keeps no record of a deployment."));
        out.p(
                "In the folder that the run lies in, its model is deployed on this machine, called and taken down again by:");
        code(out, commands(input));
        input.extras().call().ifPresent(call -> call(call, out));
    }

    private static void deployed(DeploymentRecord record, Html out) {
        out.p("Endpoint %s on %s, hosted on %s, made at %s%s. The steps, as they were taken:"
                .formatted(
                        record.endpoint(),
                        record.target(),
                        record.hosting(),
                        record.at(),
                        record.rehearsal()
                                ? ": a rehearsal, which runs the serving program behind SageMaker\u2019s API on this"
                                        + " machine; nothing left it and nothing was paid"
                                : ", estimated at $%s an hour".formatted(Fmt.fixed(record.usdPerHour(), 3))));
        lines("Checks before the deployment", "Check", record.checks(), out);
        lines("Steps of the deployment", "Step", record.steps(), out);
    }

    private static void lines(String caption, String what, List<DeploymentRecord.Line> lines, Html out) {
        if (lines.isEmpty()) {
            return;
        }
        boolean timed = lines.stream().anyMatch(l -> l.seconds() > 0);
        Table table = timed
                ? new Table(caption, what, "Result", "#Seconds", "Detail")
                : new Table(caption, what, "Result", "Detail");
        for (DeploymentRecord.Line line : lines) {
            if (timed) {
                table.row(line.what(), line.result(), Fmt.fixed(line.seconds(), 1), line.detail());
            } else {
                table.row(line.what(), line.result(), line.detail());
            }
        }
        table.write(out);
    }

    private static String commands(ReportInput input) {
        return """
            unwind deploy --run %1$s --target local
            unwind invoke --ticker %2$s --shares %3$d --horizon %4$d
            unwind undeploy\
            """.formatted(
                        input.runId(),
                        input.prepared().order().ticker(),
                        input.prepared().order().shares(),
                        input.prepared().order().horizonMinutes());
    }

    private static void call(ServedCall call, Html out) {
        out.element("h3", "A call and its answer");
        out.p("Answered by %s at %s with status %d, %s ms as the caller saw it, its connection included."
                .formatted(call.where(), call.at(), call.status(), Fmt.fixed(call.latencyMillis(), 1)));
        code(out, "POST /invocations\nContent-Type: application/json\n\n" + pretty(call.request()));
        code(out, pretty(call.answer()));
    }

    private static void code(Html out, String text) {
        out.open("pre", "tabindex", "0").element("code", text).close();
    }

    /** As it came, indented; of a long schedule its beginning. */
    private static String pretty(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node instanceof ObjectNode object
                    && object.path("schedule") instanceof ArrayNode schedule
                    && schedule.size() > SHOWN + 1) {
                int more = schedule.size() - SHOWN;
                while (schedule.size() > SHOWN) {
                    schedule.remove(schedule.size() - 1);
                }
                schedule.add("... and %d more child orders, left out here".formatted(more));
            }
            return node.toPrettyString();
        } catch (JsonProcessingException e) {
            // An error page of a proxy, say: shown as it came.
            return json;
        }
    }
}
