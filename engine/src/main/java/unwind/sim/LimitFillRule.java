package unwind.sim;

import unwind.problem.Problem;

/**
 * When a resting sell limit at price p counts as filled. Minute bars do not say where we stood in the queue, so this is an
 * assumption, and it decides the sign of what passive orders seem to earn: every result names it.
 */
public enum LimitFillRule {
    /** The minute's high reaches p + one tick: whoever stood at p was filled first. Conservative, the default. */
    TRADE_THROUGH("trade-through", "through", ""),
    /** The high reaches p, and only what traded at or above p beyond the displayed size ahead of us is ours. */
    QUEUE("queue", "queue", "rests on a queue guess"),
    /** The high reaches p: as if we stood first in the queue. Optimistic. */
    TOUCH("touch", "touch", "optimistic");

    private final String id;
    private final String label;
    private final String caveat;

    LimitFillRule(String id, String label, String caveat) {
        this.id = id;
        this.label = label;
        this.caveat = caveat;
    }

    public String id() {
        return id;
    }

    /** One word for people, to stand behind a strategy's name. */
    public String label() {
        return label;
    }

    /** What a verdict that rests on this rule must say; empty for the conservative one. */
    public String caveat() {
        return caveat;
    }

    /** @throws unwind.problem.ProblemException (usage) when there is no such rule */
    public static LimitFillRule of(String id) {
        for (LimitFillRule rule : values()) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        throw Problem.usage("There is no limit fill assumption '" + id + "'.", "Use trade-through, queue or touch.");
    }
}
