package unwind.cost;

import java.util.List;
import unwind.problem.Problem;

/** The cost models that come with the workbench, composed here and nowhere else. */
public final class CostPresets {
    /** What is used where nobody chose. */
    public static final String DEFAULT_ID = "realistic";

    private CostPresets() {}

    /** Every preset, the default first. */
    public static List<CostPreset> all() {
        return List.of(
                new RealisticPreset(),
                new MetaorderPreset(),
                new BlockhousePreset(),
                new AlmgrenChrissPreset(),
                new ObizhaevaWangPreset());
    }

    /**
     * @param id a preset's id, or {@code default}
     * @throws unwind.problem.ProblemException (usage) when there is no such preset; names those that exist
     */
    public static CostPreset byId(String id) {
        String wanted = id.equals("default") ? DEFAULT_ID : id;
        return all().stream()
                .filter(preset -> preset.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no cost model '" + id + "'.",
                        "Known are: "
                                + String.join(
                                        ", ", all().stream().map(CostPreset::id).toList()) + "."));
    }

    /** The default preset with its default parameters. */
    public static CostModel defaultModel() {
        return model(DEFAULT_ID);
    }

    /** A preset with its default parameters. */
    public static CostModel model(String id) {
        CostPreset preset = byId(id);
        return preset.create(preset.params().defaults());
    }
}
