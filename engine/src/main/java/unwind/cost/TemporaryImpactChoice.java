package unwind.cost;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/** The forms of temporary impact that a model can choose from, each with its coefficient. */
enum TemporaryImpactChoice {
    SQUARE_ROOT(
            "square-root",
            "Square root",
            ParamSpec.number(
                    "impactY",
                    "Y (square root)",
                    "",
                    0,
                    10,
                    0.7,
                    Params.GROUP,
                    "Size of the square-root impact of each child order. Estimates for whole orders lie near 0.5 to 1; raise it "
                            + "when your fills look worse than the model."),
            SquareRootImpact::new),
    POWER(
            "almgren-2005",
            "3/5 power (Almgren et al. 2005)",
            ParamSpec.number(
                    "etaPower",
                    "eta (Almgren et al. 2005)",
                    "",
                    0,
                    10,
                    0.142,
                    Params.GROUP,
                    "Coefficient of the 3/5 power law with daily volatility; 0.142 is the paper's estimate for large US "
                            + "stocks."),
            PowerLawImpact::new),
    LINEAR("linear", "Linear", Params.etaLinear(), LinearImpact::new),
    ALPHA("alpha-square-root", "Published trial", Params.alpha(), AlphaSquareRootImpact::new);

    private final String id;
    private final String label;
    private final ParamSpec coefficient;
    private final DoubleFunction<CostComponent> factory;

    TemporaryImpactChoice(String id, String label, ParamSpec coefficient, DoubleFunction<CostComponent> factory) {
        this.id = id;
        this.label = label;
        this.coefficient = coefficient;
        this.factory = factory;
    }

    ParamSpec coefficient() {
        return coefficient;
    }

    /** This form with the coefficient that the values give it. */
    CostComponent component(ParamValues values) {
        return factory.apply(values.number(coefficient.key()));
    }

    /** The choice itself and the coefficient of every form. */
    static ParamSet params() {
        ParamSpec choice = ParamSpec.choice(
                        Params.CHOICE,
                        "Temporary impact",
                        Arrays.stream(values()).map(c -> c.id).toList(),
                        SQUARE_ROOT.id,
                        Params.GROUP,
                        "How a child order's impact grows with its size. square-root suits liquid stocks; linear gives the textbook "
                                + "Almgren-Chriss schedule; alpha-square-root is the published trial cost, which rewards one block.")
                .named(Arrays.stream(values()).map(c -> c.label).toList());
        List<ParamSpec> coefficients =
                Arrays.stream(values()).map(TemporaryImpactChoice::coefficient).toList();
        return ParamSet.of("temporary impact", choice).plus(new ParamSet("coefficients", coefficients));
    }

    static CostComponent chosen(ParamValues values) {
        String id = values.text(Params.CHOICE);
        return Arrays.stream(values())
                .filter(c -> c.id.equals(id))
                .findFirst()
                .orElseThrow()
                .component(values);
    }

    /** Parameters that a preset with a fixed form also offers. */
    private static final class Params {
        static final String GROUP = "Impact";
        static final String CHOICE = "temporaryImpact";

        private Params() {}

        static ParamSpec etaLinear() {
            return ParamSpec.number(
                    CostKeys.ETA_LINEAR,
                    "eta (linear)",
                    "",
                    0,
                    1_000,
                    7,
                    GROUP,
                    "Linear impact in units of the minute's volatility per unit of participation. 7 costs what the square root "
                            + "with Y = 0.7 costs at 1 % of the minute's volume, less below and more above.");
        }

        static ParamSpec alpha() {
            return ParamSpec.number(
                    "alphaDollars",
                    "alpha (published trial)",
                    "$/sqrt(share)",
                    0,
                    1,
                    AlphaSquareRootImpact.PUBLISHED_ALPHA,
                    GROUP,
                    "Dollars per square root of a share in each child order. The published value is worth about 0.0001 bps, so "
                            + "its optimum means little; leave it to reproduce the trial.");
        }
    }
}
