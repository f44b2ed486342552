package unwind.market.synth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The committed aggregates of real minutes with the ranges that synthetic ones must keep. */
record ExpectedFacts(Map<String, Range> values, Map<String, Shape> shapes) {
    record Range(double real, double from, double to) {}

    record Shape(double[] real, double tolerance) {}

    static ExpectedFacts of(SynthSpec.Kind kind) throws IOException {
        JsonNode facts = json().path(kind.key());
        Map<String, Range> values = new LinkedHashMap<>();
        facts.path("values")
                .properties()
                .forEach(e -> values.put(
                        e.getKey(),
                        new Range(
                                number(e.getValue(), "real"),
                                number(e.getValue(), "from"),
                                number(e.getValue(), "to"))));
        Map<String, Shape> shapes = new LinkedHashMap<>();
        facts.path("shapes").properties().forEach(e -> {
            double[] real = new double[e.getValue().path("real").size()];
            for (int k = 0; k < real.length; k++) {
                real[k] = e.getValue().path("real").get(k).doubleValue();
            }
            shapes.put(e.getKey(), new Shape(real, number(e.getValue(), "tolerance")));
        });
        return new ExpectedFacts(values, shapes);
    }

    /** Largest saving by strategy id. */
    static Map<String, Double> mostSavings() throws IOException {
        Map<String, Double> most = new LinkedHashMap<>();
        json().path("savings")
                .path("most")
                .properties()
                .forEach(e -> most.put(e.getKey(), e.getValue().doubleValue()));
        return most;
    }

    private static double number(JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            throw new IllegalStateException("no number '" + name + "' in " + node);
        }
        return node.path(name).doubleValue();
    }

    private static JsonNode json() throws IOException {
        try (InputStream in = ExpectedFacts.class.getResourceAsStream("stylised-facts.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
