package unwind.agent.tabular;

import java.util.ArrayList;
import java.util.List;
import unwind.agent.MarketVariable;
import unwind.param.ParamSet;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;

/**
 * How the decision table is made.
 *
 * @param minutes decisions in a block, one a minute (their T)
 * @param levels steps of the block's remaining shares (their I)
 * @param bins of each market variable
 * @param offsetTicks limit prices to choose from, ticks above the best ask; negative is inside the spread
 * @param leastVisits snapshots below which a cell of the market decides like all markets together
 * @param costAgainst mid that shares are measured against
 */
public record NfkParams(
        int minutes,
        int levels,
        List<MarketVariable> variables,
        int bins,
        int[] offsetTicks,
        int leastVisits,
        Reference costAgainst) {

    /** Which mid a share sold is measured against while learning. */
    public enum Reference {
        /** The mid when the block begins, as in the paper: drift while waiting is part of the cost. */
        START,
        /** The mid at the end of the minute that fills, as results are reported. */
        FILL
    }

    private static final String MINUTES = "nfkMinutes";
    private static final String LEVELS = "nfkInventory";
    private static final String SPREAD = "nfkSpread";
    private static final String MISBALANCE = "nfkMisbalance";
    private static final String IMMEDIATE = "nfkImmediateCost";
    private static final String SIGNED = "nfkSignedVolume";
    private static final String BINS = "nfkBins";
    private static final String OFFSETS = "nfkOffsets";
    private static final String VISITS = "nfkLeastVisits";
    private static final String REFERENCE = "nfkCostAgainst";
    private static final String GROUP = "Decision table";

    public static final ParamSet PARAMS = ParamSet.of(
            "nfk-q",
            ParamSpec.integer(MINUTES, "Block (T)", "min", 1, 60, 8, GROUP, """
                Decisions in a block; what a block has not sold by limit orders when it ends goes to market. The paper \
                has 4 and 8.\
                """),
            ParamSpec.integer(LEVELS, "Inventory steps (I)", "", 1, 50, 8, GROUP, """
                Steps in which the shares left of a block are told apart. The paper has 1, 4 and 8.\
                """),
            ParamSpec.flag(SPREAD, "See the spread", true, GROUP, """
                Bins of the visible half-spread are part of the state.\
                """),
            ParamSpec.flag(MISBALANCE, "See the misbalance", false, GROUP, """
                Bins of (bid size - ask size) / (bid size + ask size) at the best prices are part of the state.\
                """),
            ParamSpec.flag(IMMEDIATE, "See the immediate cost", false, GROUP, """
                Bins of what selling the whole block into the visible book would cost are part of the state.\
                """),
            ParamSpec.choice(SIGNED, "See the signed volume", List.of("off", "bulk", "tick"), "off", GROUP, """
                Bins of volume bought less volume sold in the last visible minute, guessed from its price change: in \
                part (bulk) or wholly to one side (tick). Left out where the data has no volume.\
                """)
                    .named(List.of("Off", "In part (bulk)", "Wholly (tick)")),
            ParamSpec.integer(BINS, "Bins", "", 1, 10, 3, GROUP, """
                Quantile bins of each market variable. More see finer and need more training sessions.\
                """),
            ParamSpec.integers(
                    OFFSETS, "Limit prices", "ticks", -1_000, 1_000, "-5,-4,-3,-2,-1,0,1,2,3,5,8,12", GROUP, """
                    Limit prices to choose from, ticks above the best ask; negative is inside the spread, where the price \
                    stays above the bid. The market order is always one of the choices.\
                    """),
            ParamSpec.integer(VISITS, "Least snapshots", "", 1, 1_000_000, 100, GROUP, """
                A cell of the market seen in fewer training minutes decides like all markets together.\
                """),
            ParamSpec.choice(REFERENCE, "Learn cost against", List.of("start", "fill"), "start", GROUP, """
                start: the mid when the block begins, as in the paper; price drift while waiting is part of what it \
                learns. fill: the mid at the end of the minute that fills, as results are reported.\
                """)
                    .named(List.of("Mid at the start", "Mid at the fill")));

    public NfkParams {
        variables = List.copyOf(variables);
        if (minutes < 1 || levels < 1 || bins < 1) {
            throw new IllegalArgumentException("%d minutes, %d levels, %d bins".formatted(minutes, levels, bins));
        }
    }

    /** @param values of {@link #PARAMS} (others are ignored) */
    public static NfkParams of(ParamValues values) {
        List<MarketVariable> variables = new ArrayList<>();
        if (values.flag(SPREAD)) {
            variables.add(MarketVariable.SPREAD);
        }
        if (values.flag(MISBALANCE)) {
            variables.add(MarketVariable.MISBALANCE);
        }
        if (values.flag(IMMEDIATE)) {
            variables.add(MarketVariable.IMMEDIATE_COST);
        }
        switch (values.text(SIGNED)) {
            case "bulk" -> variables.add(MarketVariable.SIGNED_VOLUME_BULK);
            case "tick" -> variables.add(MarketVariable.SIGNED_VOLUME_TICK);
            default -> {}
        }
        return new NfkParams(
                values.integer(MINUTES),
                values.integer(LEVELS),
                variables,
                values.integer(BINS),
                values.integers(OFFSETS),
                values.integer(VISITS),
                values.text(REFERENCE).equals("start") ? Reference.START : Reference.FILL);
    }

    /** The same with other market variables. */
    public NfkParams seeing(List<MarketVariable> others) {
        return new NfkParams(minutes, levels, others, bins, offsetTicks, leastVisits, costAgainst);
    }

    /** The same with another resolution of time and inventory. */
    public NfkParams resolved(int newMinutes, int newLevels) {
        return new NfkParams(newMinutes, newLevels, variables, bins, offsetTicks, leastVisits, costAgainst);
    }

    /** The same, learned against another mid. */
    public NfkParams against(Reference reference) {
        return new NfkParams(minutes, levels, variables, bins, offsetTicks, leastVisits, reference);
    }
}
