package unwind.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import unwind.cost.CostPreset;
import unwind.cost.CostPresets;
import unwind.market.synth.SynthSpec;
import unwind.report.export.ReportFormat;
import unwind.run.AgentKind;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentParams;
import unwind.sim.LimitFillRule;

/** What a shell offers as the value of an option, made from what there is. */
abstract class Candidates implements Iterable<String> {
    private final List<String> values;

    private Candidates(List<String> values) {
        this.values = values;
    }

    @Override
    public Iterator<String> iterator() {
        return values.iterator();
    }

    static final class Timings extends Candidates {
        Timings() {
            super(ExperimentParams.ORDER.spec("timing").choices());
        }
    }

    static final class Costs extends Candidates {
        Costs() {
            super(CostPresets.all().stream().map(CostPreset::id).toList());
        }
    }

    static final class Agents extends Candidates {
        Agents() {
            super(Arrays.stream(AgentKind.values()).map(AgentKind::id).toList());
        }
    }

    static final class Strategies extends Candidates {
        Strategies() {
            super(new DefaultExperiments().strategyIds());
        }
    }

    static final class FillRules extends Candidates {
        FillRules() {
            super(Arrays.stream(LimitFillRule.values()).map(LimitFillRule::id).toList());
        }
    }

    static final class Formats extends Candidates {
        Formats() {
            super(Arrays.stream(ReportFormat.values()).map(ReportFormat::id).toList());
        }
    }

    static final class Kinds extends Candidates {
        Kinds() {
            super(Arrays.stream(SynthSpec.Kind.values())
                    .map(SynthSpec.Kind::key)
                    .toList());
        }
    }

    static final class Targets extends Candidates {
        Targets() {
            super(List.of("local", "aws"));
        }
    }
}
