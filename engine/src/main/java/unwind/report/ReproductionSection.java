package unwind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.ExperimentSpec;

/** How to get the same figures again. */
final class ReproductionSection implements Section {
    @Override
    public String id() {
        return "reproduce";
    }

    @Override
    public String title() {
        return "Reproduce";
    }

    @Override
    public void write(ReportInput input, Html out) {
        out.p("The same data, settings and seed give the same figures on the same machine and versions:");
        out.open("pre").element("code", command(input)).close();
        Table table = new Table("Record of the run", "Item", "Value");
        table.row("Run", input.runId());
        table.row("Seed", seeds(input.prepared().spec()));
        table.row("Data hash (SHA-256)", input.prepared().data().dataHash());
        table.row("Files", String.join(", ", input.prepared().data().sources()));
        for (Map.Entry<String, String> version : input.versions()) {
            table.row(version.getKey(), version.getValue());
        }
        table.write(out);
        ParamTable.write("Order and rules", input.prepared().spec().order(), out);
    }

    private static String seeds(ExperimentSpec spec) {
        return spec.seeds() == 1
                ? Long.toString(spec.seed())
                : "%d to %d".formatted(spec.seed(), spec.seed() + spec.seeds() - 1);
    }

    private static String command(ReportInput input) {
        ExperimentSpec spec = input.prepared().spec();
        ParamValues order = spec.order();
        List<String> words = new ArrayList<>(List.of("unwind", "run", "--data"));
        spec.files().forEach(f -> words.add(quoted(f)));
        words.addAll(List.of("--cost", quoted(spec.costPreset())));
        words.addAll(List.of("--timing", input.prepared().timing().id()));
        flag(words, order, "shares", "--shares");
        flag(words, order, "horizonMinutes", "--horizon");
        flag(words, order, "paceBandPct", "--pace-band");
        words.addAll(List.of("--seed", Long.toString(spec.seed())));
        if (spec.seeds() > 1) {
            words.addAll(List.of("--seeds", Integer.toString(spec.seeds())));
        }
        spec.split().ifPresent(split -> {
            words.addAll(List.of("--train", split.train().toString()));
            split.validate().ifPresent(d -> words.addAll(List.of("--validate", d.toString())));
            split.test().ifPresent(d -> words.addAll(List.of("--test", d.toString())));
        });
        spec.importing()
                .mapping()
                .forEach((column, field) -> words.addAll(List.of("--map", quoted(column + "=" + field))));
        changes(words, spec.agent());
        changes(words, spec.strategies());
        changes(words, spec.cost());
        return String.join(" ", words);
    }

    private static void flag(List<String> words, ParamValues values, String key, String flag) {
        if (values.set().has(key)) {
            words.addAll(List.of(flag, quoted(values.text(key))));
        }
    }

    private static void changes(List<String> words, ParamValues values) {
        for (ParamSpec spec : values.set().specs()) {
            String value = values.text(spec.key());
            if (!value.equals(spec.check(spec.defaultValue()))) {
                words.addAll(List.of("--set", quoted(spec.key() + "=" + value)));
            }
        }
    }

    /** Quoted for a POSIX shell where needed: file names may hold anything. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
