package unwind.agent;

import java.util.Map;
import unwind.env.ActionForm;
import unwind.env.VisibleMinute;
import unwind.env.Wish;
import unwind.feature.Feature;
import unwind.feature.MarketFeatures;
import unwind.feature.Normaliser;
import unwind.feature.ObservationBuilder;
import unwind.market.MarketProfile;
import unwind.order.ParentOrder;
import unwind.problem.Problem;
import unwind.sim.Decider;
import unwind.sim.ExecutionState;
import unwind.sim.LimitDecider;
import unwind.sim.LimitRules;
import unwind.sim.MarketView;
import unwind.strategy.Briefing;
import unwind.strategy.Strategy;

/**
 * A trained policy as a strategy: decides minute by minute (mode {@code adaptive}). Fractions of shares are carried to the
 * next minute, so that the same observations always give the same schedule.
 *
 * @param id {@code sac}, or {@code sac@RUN_ID} where several runs stand side by side
 * @param profiles statistics frozen with the model, by ticker; a ticker without one is refused
 * @param limitRules when limit orders count as filled, for policies that post some
 */
public record LearnedStrategy(
        String id,
        String label,
        Policy policy,
        Normaliser normaliser,
        Map<String, MarketProfile> profiles,
        LimitRules limitRules)
        implements Strategy {
    /** A policy whose limit orders, if it posts any, fill by the default assumption. */
    public LearnedStrategy(
            String id, String label, Policy policy, Normaliser normaliser, Map<String, MarketProfile> profiles) {
        this(id, label, policy, normaliser, profiles, LimitRules.DEFAULT);
    }

    public LearnedStrategy {
        profiles = Map.copyOf(profiles);
    }

    @Override
    public boolean keepsPaceBand() {
        return true;
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        MarketProfile profile = profiles.get(order.ticker());
        if (profile == null) {
            throw Problem.usage(
                    "The model of %s was not trained on %s.".formatted(label, order.ticker()),
                    "It knows " + String.join(", ", profiles.keySet()) + ".");
        }
        ParentOrder fitted =
                new ParentOrder(order.ticker(), order.shares(), briefing.firstMinuteOfDay(), briefing.horizonMinutes());
        ActionForm form = ActionForm.of(normaliser);
        PolicyDecider decider = new PolicyDecider(
                policy.copy(),
                form,
                new ObservationBuilder(normaliser, briefing.band()),
                new MarketFeatures(profile, normaliser, fitted, briefing.costs(), briefing.band()));
        return form.postsLimits() ? decider.withLimits() : decider;
    }

    private static final class PolicyDecider implements Decider {
        private final Policy policy;
        private final ObservationBuilder observations;
        private final MarketFeatures features;
        private final float[] market = new float[Feature.MARKET];
        private final float[] observation = new float[Feature.COUNT];
        private final float[] action;
        private final ActionForm form;
        private final Wish wish = new Wish();
        private double carried;

        PolicyDecider(Policy policy, ActionForm form, ObservationBuilder observations, MarketFeatures features) {
            this.features = features;
            this.policy = policy;
            this.form = form;
            this.observations = observations;
            this.action = new float[policy.actionSize()];
        }

        @Override
        public int shares(MarketView view, ExecutionState state) {
            features.compute(view, market, 0);
            observations.build(view, state, market, observation);
            policy.act(observation, action);
            form.decode(action, new VisibleMinute(view, features.curve(), features.marginalBps()), state, wish);
            double wanted = wish.marketShares() + carried;
            int shares = Math.clamp((int) Math.floor(wanted), state.leastNow(), state.mostNow());
            // What the band forced or forbade is not owed later: only a fraction of a share is carried.
            carried = Math.clamp(wanted - shares, 0, 1);
            return shares;
        }

        /** The same decisions with the limit order that goes with each. */
        LimitDecider withLimits() {
            return (view, state, ticket) -> {
                ticket.market(shares(view, state));
                if (wish.limitShares() > 0) {
                    ticket.limit(wish.limitShares(), wish.limitPriceDollars());
                }
            };
        }
    }
}
