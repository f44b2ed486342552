package unwind.report;

import java.util.Map;
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
        out.p(
                "The same data, settings and seed give the same figures on the same machine and versions. From the folder in which"
                        + " the files below can be found by their names:");
        out.open("pre").element("code", RepeatCommand.of(input)).close();
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
}
