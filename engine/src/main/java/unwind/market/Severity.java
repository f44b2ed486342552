package unwind.market;

/** How much a finding matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Something was repaired or assumed. */
    WARNING,
    /** Sessions were left out, or a claim cannot be made. */
    SERIOUS
}
