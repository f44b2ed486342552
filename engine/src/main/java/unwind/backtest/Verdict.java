package unwind.backtest;

/** What a paired comparison is worth; the rule is DESIGN's "Win". */
public enum Verdict {
    /** Permutation p <= 0.025 one-sided, the interval below zero, and a mean difference over 0.01 bps. */
    WIN("cheaper"),
    /** The mirror image of a win: a loss is reported as a loss. */
    LOSS("dearer"),
    NO_SIGNIFICANT_DIFFERENCE("no significant difference"),
    /** Fewer than ten sessions. */
    TOO_FEW_SESSIONS("too few sessions to decide"),
    /** Limit orders on rows of extreme quotes, which no order met: neither a win nor a loss. */
    EXPLORATORY("exploratory only");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
