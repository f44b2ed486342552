package unwind.app.backtest;

import java.util.Map;

/** What strategies are called, and one line on each, before a backtest has played them. */
final class StrategyNames {
    private static final Map<String, Name> NAMES = Map.ofEntries(
            Map.entry("immediate", new Name("Immediate", "Everything in the first minute.")),
            Map.entry("twap", new Name("TWAP", "The same number of shares every minute.")),
            Map.entry("vwap", new Name("VWAP", "In proportion to the volume curve of the training sessions.")),
            Map.entry(
                    "vwap-perfect",
                    new Name(
                            "VWAP (perfect foresight)",
                            "In proportion to the volume that was really traded: a bound, nobody knows it beforehand.")),
            Map.entry("pov", new Name("Participation (POV)", "A fixed share of the volume seen so far.")),
            Map.entry(
                    "almgren-chriss",
                    new Name("Almgren-Chriss", "The optimal schedule for a risk aversion; TWAP without one.")),
            Map.entry(
                    "obizhaeva-wang", new Name("Obizhaeva-Wang", "Optimal where impact decays: blocks at both ends.")),
            Map.entry(
                    "static-optimum",
                    new Name("Static optimum", "The best fixed schedule on the training sessions: a rival to beat.")),
            Map.entry(
                    "spread-threshold",
                    new Name("Spread threshold", "Faster while the visible spread is low: a rival to beat.")),
            Map.entry(
                    "submit-and-leave",
                    new Name(
                            "Submit & leave (through)",
                            "One limit price a block, the rest at market; filled when traded through by a tick.")),
            Map.entry(
                    "submit-and-leave-queue",
                    new Name(
                            "Submit & leave (queue)",
                            "The same, filled by volume beyond the size that stood ahead of us.")),
            Map.entry(
                    "submit-and-leave-touch",
                    new Name(
                            "Submit & leave (touch)",
                            "The same, filled as soon as its price trades: too good to be true.")),
            Map.entry("fitted-dp", new Name("Fitted dynamic programme", "Backward induction on training sessions.")),
            Map.entry(
                    "nfk-q",
                    new Name(
                            "NFK table (through)",
                            "Learned limit prices of Nevmyvaka, Feng and Kearns (2006), trade-through fills.")),
            Map.entry(
                    "nfk-q-queue",
                    new Name(
                            "NFK table (queue)",
                            "The same table where a limit order fills behind the queue; never a win.")),
            Map.entry(
                    "nfk-q-touch",
                    new Name("NFK table (touch)", "The same table where a touch fills; optimistic, never a win.")),
            Map.entry(
                    "nfk-q-static",
                    new Name("NFK table (static)", "The schedule of the table that is known before the open.")),
            Map.entry("sac", new Name("SAC (adaptive)", "The trained policy, deciding minute by minute.")),
            Map.entry("sac-static", new Name("SAC (static)", "The schedule the trained policy gives before the open.")),
            Map.entry(
                    "sac-limit",
                    new Name("SAC limit (through)", "The trained policy with limit prices, trade-through fills.")),
            Map.entry(
                    "sac-limit-queue",
                    new Name(
                            "SAC limit (queue)",
                            "The same policy where a limit order fills behind the queue; never a win.")),
            Map.entry(
                    "sac-limit-touch",
                    new Name("SAC limit (touch)", "The same policy where a touch fills; optimistic, never a win.")),
            Map.entry(
                    "sac-limit-static",
                    new Name("SAC limit (static)", "The schedule of the policy that is known before the open.")),
            Map.entry(
                    "hindsight",
                    new Name(
                            "Hindsight optimum (bound)", "The cheapest schedule knowing the whole session: a bound.")));

    /**
     * A strategy for people.
     *
     * @param help one sentence
     */
    record Name(String label, String help) {}

    private StrategyNames() {}

    /** An id that is not known here is its own label. */
    static Name of(String id) {
        return NAMES.getOrDefault(id, new Name(id, ""));
    }

    static boolean needsAgent(String id) {
        return id.equals("sac") || id.startsWith("sac-");
    }
}
