package unwind.cost;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unwind.market.MarketProfile;
import unwind.param.ParamValues;

/**
 * A cost model: a preset's id, its parameter values and the components they make.
 *
 * @param preset id such as {@code realistic}
 */
public record CostModel(String preset, ParamValues values, List<CostComponent> components, FeeSchedule fees) {
    public CostModel {
        components = List.copyOf(components);
    }

    /**
     * Prices a child order.
     *
     * @param out dollars by {@link CostPart#ordinal()}, length {@link CostPart#COUNT}; overwritten
     * @return controllable cost, dollars
     */
    public double price(CostContext context, double shares, double[] out) {
        Arrays.fill(out, 0);
        double total = 0;
        for (int i = 0; i < components.size(); i++) {
            CostComponent component = components.get(i);
            double dollars = component.dollars(context, shares);
            out[component.part().ordinal()] += dollars;
            total += dollars;
        }
        return total;
    }

    /**
     * Prices the fill of a sell limit that rested during the row that the context points at. Against the mid at the end of
     * that minute, {@code reference}, it costs {@code x (reference - limit)}, in two parts that add up to it:
     * {@code price_improvement = x (posted - limit)}, negative when it sells above the mid at posting, and
     * {@code adverse_selection = x (reference - posted)}, positive when the mid has risen past us. Of the components it
     * pays only those that {@link CostComponent#paidByLimitFills}.
     *
     * @param limitDollars price at which it rested and filled
     * @param postedMidDollars mid at the instant from which it rested
     * @param out dollars by {@link CostPart#ordinal()}, length {@link CostPart#COUNT}; overwritten
     * @return controllable cost, dollars
     */
    public double priceLimit(
            CostContext context, double shares, double limitDollars, double postedMidDollars, double[] out) {
        Arrays.fill(out, 0);
        double improvement = shares * (postedMidDollars - limitDollars);
        double selection = shares * (context.midDollars() - postedMidDollars);
        out[CostPart.PRICE_IMPROVEMENT.ordinal()] = improvement;
        out[CostPart.ADVERSE_SELECTION.ordinal()] = selection;
        double total = improvement + selection;
        for (int i = 0; i < components.size(); i++) {
            CostComponent component = components.get(i);
            if (component.paidByLimitFills()) {
                double dollars = component.dollars(context, shares);
                out[component.part().ordinal()] += dollars;
                total += dollars;
            }
        }
        return total;
    }

    /**
     * What an optimiser compares: the controllable cost of the minute without what no schedule can change. Exact greedy
     * allocation needs {@link #separable} and {@link #convex}.
     *
     * @return dollars
     */
    public double scheduleDollars(CostContext context, double shares) {
        double total = 0;
        for (int i = 0; i < components.size(); i++) {
            total += components.get(i).scheduleDollars(context, shares);
        }
        return total;
    }

    /** Lets components with memory note what was sold in the minute. */
    public void afterMinute(CostContext context, double shares) {
        for (int i = 0; i < components.size(); i++) {
            components.get(i).afterMinute(context, shares);
        }
    }

    /** What the components took from the training sessions, for the run record. */
    public List<String> calibrations(MarketProfile profile) {
        return components.stream()
                .flatMap(component -> component.calibration(profile).stream())
                .toList();
    }

    /** The value of a parameter of this model, or another number where the model has no such parameter. */
    public double numberOr(String key, double otherwise) {
        return values.set().has(key) ? values.number(key) : otherwise;
    }

    /**
     * The memory of a model whose only memory is one transient impact: then a schedule costs {@link #scheduleDollars} of each
     * minute by itself plus {@code kappa x sum over i < j of retained^(j-i) x_i x_j}. Empty without memory, or with another.
     */
    public Optional<Recovery> recovery() {
        List<CostComponent> remembering =
                components.stream().filter(c -> !c.separable()).toList();
        return remembering.size() == 1 && remembering.get(0) instanceof TransientImpact impact
                ? Optional.of(impact.recovery())
                : Optional.empty();
    }

    public boolean separable() {
        return components.stream().allMatch(CostComponent::separable);
    }

    public boolean convex() {
        return components.stream().allMatch(CostComponent::convex);
    }
}
