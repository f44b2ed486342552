package unwind.backtest;

import java.util.List;
import unwind.order.ParentOrder;
import unwind.sim.Decider;
import unwind.sim.LimitRules;
import unwind.strategy.Briefing;
import unwind.strategy.Strategy;

/**
 * The agents of several seeds as one strategy: a backtest plays each of them and averages their costs session by session.
 * Asked as a strategy of its own it is the member that is shown.
 *
 * @param members at least one, seeds distinct
 * @param shown place of the member whose path is shown, chosen without test data
 */
public record SeededStrategy(String id, String label, List<Member> members, int shown) implements Strategy {
    /** The agent of one seed. */
    public record Member(long seed, Strategy strategy) {}

    public SeededStrategy {
        members = List.copyOf(members);
        if (members.stream().map(Member::seed).distinct().count() != members.size()) {
            throw new IllegalArgumentException("a seed is there twice");
        }
        if (shown < 0 || shown >= members.size()) {
            throw new IllegalArgumentException("there is no member " + shown + " of " + members.size());
        }
    }

    @Override
    public boolean keepsPaceBand() {
        return members.get(shown).strategy().keepsPaceBand();
    }

    @Override
    public LimitRules limitRules() {
        return members.get(shown).strategy().limitRules();
    }

    @Override
    public Decider begin(ParentOrder order, Briefing briefing) {
        return members.get(shown).strategy().begin(order, briefing);
    }
}
