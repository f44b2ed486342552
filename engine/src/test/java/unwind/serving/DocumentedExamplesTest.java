package unwind.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unwind.agent.MlpShape;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelFiles;
import unwind.agent.PolicyNetwork;
import unwind.feature.Feature;
import unwind.market.Session;
import unwind.order.ExecutionTiming;
import unwind.testing.Sessions;

/** Makes the examples of docs/serving.md; {@code -Dunwind.docs.write=true} writes them. */
class DocumentedExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("..", "docs", "serving.md");
    private static final int ROWS = 120;

    @TempDir
    private Path folder;

    @Test
    void theExamplesInTheDocumentAreWhatTheServiceAnswers() throws IOException {
        ScheduleService service = service();
        String document = Files.readString(DOCUMENT);
        ObjectNode request = JSON.createObjectNode();
        request.put("ticker", "TEST").put("shares", 1000).put("horizon_minutes", 390);
        String made = put(document, "static", answer(service, request));
        ObjectNode during = request.deepCopy();
        during.put("client_order_id", "parent-7");
        during.putObject("market_data").set("rows", rows());
        during.putObject("executed").put("shares", 305);
        made = put(made, "adaptive", answer(service, during));
        cut((ArrayNode) during.path("market_data").path("rows"), ROWS - 1, ROWS);
        made = put(made, "adaptive request", during);
        made = put(made, "error", refusal(service, request.deepCopy().put("ticker", "OTHER")));
        if (Boolean.getBoolean("unwind.docs.write")) {
            Files.writeString(DOCUMENT, made);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(made);
    }

    /** An untrained policy that always takes the even pace: other features must not change the document. */
    private ScheduleService service() {
        ModelArtefact model = ServingSamples.artefact(ExecutionTiming.SNAPSHOT);
        MlpShape shape = new MlpShape(new int[] {Feature.COUNT, 4, 1});
        ModelFiles.write(
                new ModelArtefact(
                        model.manifest(),
                        new PolicyNetwork(shape, new float[shape.count()]),
                        model.normaliser(),
                        model.profiles(),
                        model.staticWeights(),
                        model.serving()),
                folder);
        return new ScheduleService(ServingModel.load(folder), ServingSamples.BEFORE_OPEN);
    }

    private static ArrayNode rows() throws IOException {
        Session session = Sessions.randomWalk(3);
        ArrayNode rows = JSON.createArrayNode();
        for (int t = 0; t < ROWS; t++) {
            rows.add(JSON.readTree(ServingSamples.row(session, t)));
        }
        return rows;
    }

    private static JsonNode answer(ScheduleService service, JsonNode request) throws IOException {
        ObjectNode answer = (ObjectNode) JSON.readTree(service.answerJson(JSON.writeValueAsBytes(request)));
        answer.put("request_id", "differs every time");
        answer.put("latency_ms", 0.8);
        ((ObjectNode) answer.path("model")).put("sha256", "0".repeat(64));
        cut((ArrayNode) answer.path("schedule"), 0, 2);
        return answer;
    }

    private static JsonNode refusal(ScheduleService service, JsonNode request) throws IOException {
        try {
            service.answerJson(JSON.writeValueAsBytes(request));
        } catch (ApiException e) {
            return JSON.readTree(ErrorBody.json(e));
        }
        throw new AssertionError("was answered");
    }

    private static void cut(ArrayNode array, int from, int to) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (i < from || i >= to) {
                array.remove(i);
            }
        }
    }

    private static String put(String document, String name, JsonNode example) throws IOException {
        String open = "<!-- example: " + name + " -->\n";
        Matcher place = Pattern.compile(Pattern.quote(open) + "(?s:.*?)<!-- end of example -->")
                .matcher(document);
        assertThat(place.find()).as("place of example " + name).isTrue();
        String text =
                new String(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(example), StandardCharsets.UTF_8);
        return document.substring(0, place.start())
                + open + "```json\n" + text + "\n```\n<!-- end of example -->"
                + document.substring(place.end());
    }
}
