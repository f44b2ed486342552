package unwind.sim;

import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * What is assumed about resting limit orders.
 *
 * @param volumeShare most of a minute's traded volume that our limit order can get, in (0, 1]
 */
public record LimitRules(LimitFillRule rule, double volumeShare) {
    private static final String VOLUME_PCT = "limitVolumePct";

    /** What all strategies with limit orders share. */
    public static final ParamSet PARAMS = ParamSet.of(
            "limit orders",
            ParamSpec.number(
                    VOLUME_PCT,
                    "Limit fills, at most",
                    "% of volume",
                    0.1,
                    100,
                    10,
                    "Strategies",
                    "Most of a minute's traded volume that a resting limit order can get; the rest stays."));

    /** What is used where nobody chose: filled when traded through, at most a tenth of the minute's volume. */
    public static final LimitRules DEFAULT = new LimitRules(LimitFillRule.TRADE_THROUGH, 0.1);

    public LimitRules {
        if (!(volumeShare > 0 && volumeShare <= 1)) {
            throw new IllegalArgumentException("a share of volume lies in (0, 1], have " + volumeShare);
        }
    }

    /** @param values of {@link #PARAMS} (others are ignored) */
    public static LimitRules of(LimitFillRule rule, ParamValues values) {
        return new LimitRules(rule, values.number(VOLUME_PCT) / 100);
    }
}
