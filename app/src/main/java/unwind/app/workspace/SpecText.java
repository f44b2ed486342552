package unwind.app.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unwind.app.form.ParamText;
import unwind.cost.CostPresets;
import unwind.market.DateRange;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.ExperimentSpec;

/** A spec as a list of named settings, and what differs between two. */
public final class SpecText {
    private static final String DEFAULT_SPLIT = "by thirds";

    private SpecText() {}

    /** Every setting with its value as a form shows it, in the order of the forms. */
    public static Map<SettingName, String> of(ExperimentSpec spec) {
        Map<SettingName, String> rows = new LinkedHashMap<>();
        rows.put(
                new SettingName("Data", "Files", ""),
                spec.files().stream().map(SpecText::fileName).collect(Collectors.joining(", ")));
        rows.put(new SettingName("Data", "Ticker", ""), spec.ticker().orElse("first of the data"));
        add(rows, "Data", spec.importing().values());
        add(rows, "Order", spec.order());
        rows.put(
                new SettingName("Cost model", "Preset", ""),
                CostPresets.byId(spec.costPreset()).label());
        add(rows, "Cost model", spec.cost());
        split(rows, spec);
        rows.put(new SettingName("Run", "Seed", ""), Long.toString(spec.seed()));
        rows.put(new SettingName("Run", "Agents to train", ""), Integer.toString(spec.seeds()));
        add(rows, "Agent", spec.agent());
        add(rows, "Strategies", spec.strategies());
        return rows;
    }

    /** What differs, in the order of the forms. */
    public static List<SettingChange> differences(ExperimentSpec one, ExperimentSpec other) {
        if (one.equals(other)) {
            return List.of();
        }
        return differences(of(one), of(other));
    }

    /** What differs between two lists of settings, in their order. */
    public static List<SettingChange> differences(Map<SettingName, String> from, Map<SettingName, String> to) {
        Set<SettingName> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        List<SettingChange> changes = new ArrayList<>();
        for (SettingName name : names) {
            String before = from.getOrDefault(name, "");
            String after = to.getOrDefault(name, "");
            if (!before.equals(after)) {
                changes.add(new SettingChange(name, before, after));
            }
        }
        return changes;
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static void add(Map<SettingName, String> rows, String section, ParamValues values) {
        for (ParamSpec spec : values.set().specs()) {
            rows.put(
                    new SettingName(section, spec.label(), spec.unit()),
                    ParamText.words(spec, values.text(spec.key())));
        }
    }

    private static void split(Map<SettingName, String> rows, ExperimentSpec spec) {
        rows.put(
                new SettingName("Split", "Train", ""),
                spec.split().map(s -> s.train().toString()).orElse(DEFAULT_SPLIT));
        rows.put(
                new SettingName("Split", "Validate", ""),
                spec.split().flatMap(s -> s.validate()).map(DateRange::toString).orElse(DEFAULT_SPLIT));
        rows.put(
                new SettingName("Split", "Test", ""),
                spec.split().flatMap(s -> s.test()).map(DateRange::toString).orElse(DEFAULT_SPLIT));
    }
}
