package unwind.order;

import unwind.problem.Problem;

/** Which rows a strategy has seen when its order meets row t's closing quote; every result says which. */
public enum ExecutionTiming {
    /** Sees rows up to t and fills against row t's closing quote. */
    SNAPSHOT("snapshot", 0),
    /** Sees rows up to t-1 and fills against row t's closing quote: 60 s of latency. */
    NEXT_ROW("next-row", 1);

    private final String id;
    private final int lagRows;

    ExecutionTiming(String id, int lagRows) {
        this.id = id;
        this.lagRows = lagRows;
    }

    public String id() {
        return id;
    }

    /** Rows between the last visible one and the one that fills. */
    public int lagRows() {
        return lagRows;
    }

    public static ExecutionTiming of(String id) {
        for (ExecutionTiming timing : values()) {
            if (timing.id.equals(id)) {
                return timing;
            }
        }
        throw Problem.usage("There is no execution timing '" + id + "'.", "Use snapshot or next-row.");
    }
}
