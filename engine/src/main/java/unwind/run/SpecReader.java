package unwind.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.market.ImportOptions;
import unwind.market.Split;
import unwind.param.ParamSet;
import unwind.param.ParamValues;
import unwind.problem.Problem;
import unwind.problem.ProblemException;
import unwind.strategy.StrategyParams;

/** Reads an {@link ExperimentSpec} from JSON; what is left out keeps its default, and every message says its line. */
final class SpecReader {
    /** Keys of a configuration file, in the order in which a run's record has them. */
    static final List<String> KEYS = List.of(
            "files",
            "column_mapping",
            "importing",
            "ticker",
            "order",
            "cost_preset",
            "cost",
            "agent",
            "strategies",
            "split",
            "seed",
            "seeds");

    private static final Set<String> SPLIT_KEYS = Set.of("train", "validate", "test");

    private final LinedJson json;

    SpecReader(LinedJson json) {
        this.json = json;
    }

    /** @throws ProblemException (usage) for a key that does not exist */
    void refuseUnknownKeys() {
        known(json.root(), "", Set.copyOf(KEYS));
        known(json.root().path("split"), "split.", SPLIT_KEYS);
    }

    private void known(JsonNode node, String prefix, Set<String> keys) {
        node.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                throw wrong(
                        prefix + key,
                        "There is no such setting.",
                        "Known are: " + keys.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        });
    }

    /** @param folder that relative names of files start from; empty: they are taken as they are */
    ExperimentSpec read(Optional<Path> folder) {
        ExperimentSpec defaults = ExperimentSpec.defaults();
        String preset = text("cost_preset").orElse(defaults.costPreset());
        ParamSet costs =
                json.reading("cost_preset", () -> CostPresets.byId(preset)).params();
        int seeds = (int) whole("seeds", defaults.seeds());
        ExperimentSpec spec = new ExperimentSpec(
                files().stream()
                        .map(file -> folder.map(f -> f.resolve(file).toString()).orElse(file))
                        .toList(),
                new ImportOptions(texts("column_mapping"), values("importing", ImportOptions.PARAMS)),
                text("ticker"),
                values("order", ExperimentParams.ORDER),
                preset,
                values("cost", costs),
                values("agent", AgentParams.PARAMS),
                values("strategies", StrategyParams.ALL),
                split(),
                whole("seed", defaults.seed()),
                defaults.seeds());
        return json.reading("seeds", () -> spec.withSeeds(seeds));
    }

    private List<String> files() {
        JsonNode node = json.root().path("files");
        List<String> files = new ArrayList<>();
        if (node.isTextual()) {
            files.add(node.asText());
        }
        node.elements().forEachRemaining(f -> files.add(f.asText()));
        return files;
    }

    private ParamValues values(String section, ParamSet set) {
        ParamValues values = set.defaults();
        for (Map.Entry<String, String> setting : texts(section).entrySet()) {
            ParamValues before = values;
            values = json.reading(
                    section + "." + setting.getKey(), () -> before.with(setting.getKey(), setting.getValue()));
        }
        return values;
    }

    private Map<String, String> texts(String section) {
        JsonNode node = json.root().path(section);
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            throw wrong(section, "This is no group of settings.", "Write \"%s\": {...}.".formatted(section));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(p -> texts.put(p.getKey(), valueText(p.getValue())));
        return texts;
    }

    /** {@code [64, 64]} is {@code 64,64}. */
    private static String valueText(JsonNode value) {
        List<String> items = new ArrayList<>();
        value.elements().forEachRemaining(item -> items.add(item.asText()));
        return value.isArray() ? String.join(",", items) : value.asText();
    }

    private Optional<String> text(String key) {
        return optional(json.root().path(key));
    }

    private static Optional<String> optional(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }

    private long whole(String key, long otherwise) {
        JsonNode node = json.root().path(key);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(key, "'%s' is no whole number.".formatted(node.asText()), "Write it like 1.");
        }
        return node.asLong();
    }

    private Optional<Split> split() {
        JsonNode node = json.root().path("split");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        Optional<DateRange> train = dates("train");
        if (train.isEmpty()) {
            throw wrong(
                    "split",
                    "A split needs dates to train on.",
                    "Write \"train\": \"2025-01-02..2025-02-28\" in it, or leave the split out.");
        }
        Optional<DateRange> validate = dates("validate");
        Optional<DateRange> test = dates("test");
        return Optional.of(json.reading(
                "split",
                () -> new Split(
                        train.get(), validate, test, node.path("test_left_out").asBoolean(false))));
    }

    private Optional<DateRange> dates(String key) {
        return json.reading(
                "split." + key,
                () -> optional(json.root().path("split").path(key)).map(DateRange::parse));
    }

    private ProblemException wrong(String path, String whatHappened, String remedy) {
        return new ProblemException(
                json.at(path, Problem.usage(whatHappened, remedy).problem()));
    }
}
