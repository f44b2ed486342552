package unwind.app.bench;

import unwind.cli.FigureSink;

/** Holds figures against their targets and remembers whether all are met. FX thread or not: one thread. */
final class Verdict {
    private final FigureSink figures;
    private final String conditions;
    private boolean met = true;

    /** @param conditions under which everything is measured, said with every figure */
    Verdict(FigureSink figures, String conditions) {
        this.figures = figures;
        this.conditions = conditions;
    }

    /** A figure without a target of its own. */
    void note(String name, double value, String unit, String meaning) {
        figures.add(name, value, unit, meaning + "; " + conditions);
    }

    /** A figure that has to stay under a limit. */
    void under(double limit, String name, double value, String unit, String meaning) {
        holds(value < limit, name, value, unit, "under %,.4g %s wanted: %s".formatted(limit, unit, meaning));
    }

    /** A figure that has to reach a limit. */
    void atLeast(double limit, String name, double value, String unit, String meaning) {
        holds(value >= limit, name, value, unit, "at least %,.4g %s wanted: %s".formatted(limit, unit, meaning));
    }

    /** A figure whose target is more than a limit; the meaning says what it is. */
    void holds(boolean good, String name, double value, String unit, String meaning) {
        met &= good;
        note(name, value, unit, (good ? "met, " : "MISSED, ") + meaning);
    }

    boolean met() {
        return met;
    }
}
