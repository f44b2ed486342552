package unwind.cost;

import java.util.List;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** A book that refills: impact that decays from minute to minute. */
final class ObizhaevaWangPreset implements CostPreset {
    private static final String KAPPA = "kappaDollars";
    private static final String RHO = CostKeys.RHO_PER_MINUTE;

    @Override
    public String id() {
        return "obizhaeva-wang";
    }

    @Override
    public String label() {
        return "Obizhaeva-Wang";
    }

    @Override
    public String description() {
        return "Half-spread and impact that stays and decays. Use it when the order is large enough that its earlier slices "
                + "still weigh on the book; then even slicing with larger ends is best.";
    }

    @Override
    public ParamSet params() {
        return ParamSet.of(
                        "cost model " + id(),
                        ParamSpec.number(
                                KAPPA,
                                "kappa",
                                "$/share per share",
                                0,
                                0.01,
                                1e-5,
                                "Impact",
                                "How far each share sold pushes the price down before it recovers. The default, one cent for 1,000 "
                                        + "shares, is an assumption: set it from the depth of your book (1 / shares per dollar)."),
                        ParamSpec.number(
                                RHO,
                                "rho (recovery)",
                                "1/min",
                                0,
                                10,
                                0.0693,
                                "Impact",
                                "How fast the push decays. The default halves it every 10 minutes (rho = 0.693 / half-life) and is "
                                        + "an assumption; 0 never recovers."))
                .plus(FeeParams.params(true));
    }

    @Override
    public CostModel create(ParamValues values) {
        return new CostModel(
                id(),
                values,
                List.of(new SpreadCost(), new TransientImpact(values.number(KAPPA), values.number(RHO))),
                FeeParams.schedule(values));
    }
}
