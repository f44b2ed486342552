package unwind.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import unwind.disk.Disk;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.report.RunRecorder;
import unwind.run.ResultFiles;
import unwind.run.RunFolder;
import unwind.run.TrainedAgent;
import unwind.run.TuneFiles;
import unwind.serving.contract.ContractCheck;

/** What commands print with {@code --json}, for programs. */
final class ResultJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ResultJson() {}

    /** A run or a backtest: where it is and its {@code summary.json}. */
    static String results(RunFolder folder) {
        ObjectNode node = JSON.createObjectNode();
        node.put("folder", folder.path().toString());
        Path report = folder.file(RunRecorder.REPORT);
        if (Files.exists(report)) {
            node.put("report", report.toString());
        }
        node.set("summary", read(folder.file(ResultFiles.SUMMARY)));
        return node.toPrettyString();
    }

    /** A training that had nothing left to do. */
    static String folder(RunFolder folder) {
        return JSON.createObjectNode()
                .put("folder", folder.path().toString())
                .put("stopped", false)
                .put("resumable", folder.isResumable())
                .toPrettyString();
    }

    static String training(RunFolder folder, TrainedAgent agent) {
        return JSON.createObjectNode()
                .put("folder", folder.path().toString())
                .put("agent", agent.kind().id())
                .put("best_step", agent.bestStep())
                .put("stopped", agent.stopped())
                .put("resumable", folder.isResumable())
                .toPrettyString();
    }

    /** A search: where it is and its {@code table.json}. */
    static String search(Path folder) {
        ObjectNode node = JSON.createObjectNode();
        node.put("folder", folder.toString());
        node.set("table", read(folder.resolve(TuneFiles.JSON)));
        return node.toPrettyString();
    }

    static String contract(List<ContractCheck> checks) {
        ObjectNode node = JSON.createObjectNode();
        node.put("rules", checks.size());
        node.put("held", checks.stream().filter(ContractCheck::held).count());
        ArrayNode rules = node.putArray("checks");
        for (ContractCheck check : checks) {
            rules.addObject()
                    .put("rule", check.rule())
                    .put("held", check.held())
                    .put("millis", check.millis())
                    .put("detail", check.detail());
        }
        return node.toPrettyString();
    }

    /** Names under one heading. */
    static ObjectNode names(ObjectNode into, String heading, List<String> names) {
        ArrayNode array = into.putArray(heading);
        names.forEach(array::add);
        return into;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Every parameter of a set. */
    static void parameters(ArrayNode into, ParamSet set) {
        for (ParamSpec spec : set.specs()) {
            ObjectNode node = into.addObject()
                    .put("set", set.name())
                    .put("key", spec.key())
                    .put("label", spec.label())
                    .put("unit", spec.unit())
                    .put("default", spec.defaultValue())
                    .put("range", spec.rangeText())
                    .put("help", spec.help());
            if (!spec.choices().isEmpty()) {
                names(node, "choices", spec.choices());
            }
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }
}
