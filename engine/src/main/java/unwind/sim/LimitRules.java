package unwind.sim;

/**
 * What is assumed about resting limit orders.
 *
 * @param volumeShare most of a minute's traded volume that our limit order can get, in (0, 1]
 */
public record LimitRules(LimitFillRule rule, double volumeShare) {
    /** What is used where nobody chose: filled when traded through, at most a tenth of the minute's volume. */
    public static final LimitRules DEFAULT = new LimitRules(LimitFillRule.TRADE_THROUGH, 0.1);

    public LimitRules {
        if (!(volumeShare > 0 && volumeShare <= 1)) {
            throw new IllegalArgumentException("a share of volume lies in (0, 1], have " + volumeShare);
        }
    }

    public static LimitRules ofPercent(LimitFillRule rule, double volumePct) {
        return new LimitRules(rule, volumePct / 100);
    }
}
