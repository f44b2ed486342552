package unwind.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.ImportOptions;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.report.chart.Charts;
import unwind.run.AgentKind;
import unwind.run.AgentParams;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.strategy.StrategyParams;

/** {@code unwind list}: what there is to choose from, and every setting. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what there is to choose from: strategies, cost models, agents, charts, and every setting"
                + " that --set and a configuration file take, with unit, range and default.",
        footerHeading = "%nExamples:%n",
        footer = {"  unwind list settings", "  unwind list strategies --json"})
final class ListCommand implements Callable<Integer> {
    /** What can be listed. */
    enum Kind {
        STRATEGIES,
        COSTS,
        AGENTS,
        CHARTS,
        SETTINGS
    }

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES} (default: all).")
    private @Nullable Kind kind;

    @Option(names = "--json", description = "Prints JSON for programs.")
    private boolean json;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        List<Kind> wanted = kind == null ? List.of(Kind.values()) : List.of(kind);
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            ObjectNode node = ResultJson.object();
            wanted.forEach(each -> addJson(node, each));
            out.println(node.toPrettyString());
        } else {
            wanted.forEach(each -> print(out, each));
        }
        return ExitCodes.DONE;
    }

    private static List<String> names(Kind kind) {
        return switch (kind) {
            case STRATEGIES -> new DefaultExperiments().strategyIds();
            case COSTS -> CostPresets.all().stream().map(CostPreset::id).toList();
            case AGENTS -> Arrays.stream(AgentKind.values()).map(AgentKind::id).toList();
            case CHARTS -> Charts.ALL.stream().map(chart -> chart.id()).toList();
            case SETTINGS -> List.of();
        };
    }

    /** Every set of parameters; those of a cost model under the model's name. */
    private static List<ParamSet> sets() {
        List<ParamSet> sets = new ArrayList<>(List.of(ExperimentParams.ORDER, ImportOptions.PARAMS));
        CostPresets.all().forEach(preset -> sets.add(preset.params()));
        sets.add(AgentParams.PARAMS);
        sets.add(StrategyParams.ALL);
        return sets;
    }

    private static void addJson(ObjectNode node, Kind kind) {
        String heading = kind.name().toLowerCase(Locale.ROOT);
        if (kind == Kind.SETTINGS) {
            var array = node.putArray(heading);
            sets().forEach(set -> ResultJson.parameters(array, set));
        } else {
            ResultJson.names(node, heading, names(kind));
        }
    }

    private static void print(PrintWriter out, Kind kind) {
        String heading = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        if (kind != Kind.SETTINGS) {
            out.println(heading + ": " + String.join(", ", names(kind)));
            return;
        }
        for (ParamSet set : sets()) {
            out.println(heading + " of " + set.name());
            for (ParamSpec spec : set.specs()) {
                out.println("  %s=%s  (%s)".formatted(spec.key(), spec.defaultValue(), spec.rangeText()));
                out.println("      %s: %s".formatted(spec.label(), spec.help()));
            }
        }
    }
}
