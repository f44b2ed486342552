package unwind.cost;

/** The parts of a child order's controllable cost, in the order of the columns of {@code schedules.csv}. */
public enum CostPart {
    SPREAD("spread", "Spread"),
    SLIPPAGE("slippage", "Slippage"),
    TEMPORARY_IMPACT("temporary_impact", "Temporary impact"),
    PERMANENT_IMPACT("permanent_impact", "Permanent impact"),
    TRANSIENT_IMPACT("transient_impact", "Transient impact"),
    PRICE_IMPROVEMENT("price_improvement", "Price improvement"),
    ADVERSE_SELECTION("adverse_selection", "Adverse selection");

    /** Number of parts; the length of every cost array. */
    public static final int COUNT = values().length;

    private final String columnName;
    private final String label;

    CostPart(String columnName, String label) {
        this.columnName = columnName;
        this.label = label;
    }

    public String columnName() {
        return columnName;
    }

    public String label() {
        return label;
    }
}
