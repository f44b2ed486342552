package unwind.serving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forces a schedule into a caller's rules on child orders; what the rules hold back is sold as soon as they let it. */
final class SliceRules {
    private final ScheduleRequest.Constraints rules;
    private final int[] caps;
    private final int interval;

    /**
     * @param caps most shares of each child order, {@code [minutes]}, from the rules and the minute's usual volume
     */
    private SliceRules(ScheduleRequest.Constraints rules, int[] caps, int interval) {
        this.interval = interval;
        this.rules = rules;
        this.caps = caps;
    }

    /**
     * Applies the rules.
     *
     * @param planned shares by minute, {@code [minutes]}
     * @param usualVolume shares that the market usually trades in each minute, {@code [minutes]}
     * @param from first minute that may be changed: the ones before lie in the past
     * @param interval minutes between child orders: only every {@code interval}-th minute may have one
     * @return shares by minute
     */
    static int[] apply(
            int[] planned,
            double[] usualVolume,
            int from,
            int interval,
            ScheduleRequest.Constraints rules,
            List<String> warnings) {
        if (rules.equals(ScheduleRequest.Constraints.NONE)) {
            return planned;
        }
        int[] caps = new int[planned.length];
        for (int t = from; t < caps.length; t += interval) {
            double volume = usualVolume[t];
            double byVolume =
                    rules.maxParticipationRate().map(rate -> rate * volume).orElse(Double.MAX_VALUE);
            int cap = (int) Math.min(rules.maxSlice(), byVolume);
            caps[t] = cap - cap % rules.lotSize();
        }
        return new SliceRules(rules, caps, interval).fit(planned, from, warnings);
    }

    private int[] fit(int[] planned, int from, List<String> warnings) {
        int[] slices = new int[planned.length];
        int waiting = 0;
        for (int t = from; t < slices.length; t++) {
            waiting += planned[t];
            slices[t] = allowed(waiting, caps[t]);
            waiting -= slices[t];
        }
        for (int t = slices.length - 1; t >= from && waiting > 0; t--) {
            int more = allowed(slices[t] + waiting, caps[t]) - slices[t];
            if (more > 0) {
                slices[t] += more;
                waiting -= more;
            }
        }
        if (waiting > 0) {
            finish(slices, from, waiting, warnings);
        }
        return slices;
    }

    private int allowed(int wanted, int cap) {
        int shares = Math.min(wanted, cap);
        shares -= shares % rules.lotSize();
        return shares < rules.minSlice() ? 0 : shares;
    }

    /** The rest is less than a lot or a least slice, or more than the caps hold. */
    private void finish(int[] slices, int from, int rest, List<String> warnings) {
        boolean odd = rest < Math.max(rules.lotSize(), rules.minSlice());
        if (rules.cancelRemainder() && !odd) {
            warnings.add(String.format(
                    Locale.ROOT, "The constraints leave %d shares unsold: they are cancelled at the end.", rest));
            return;
        }
        int last = from + (slices.length - 1 - from) / interval * interval;
        for (int t = last; odd && t >= from; t -= interval) {
            long with = slices[t] + (long) rest;
            if (with <= caps[t] + (rules.lotSize() - 1L) && with <= rules.maxSlice()) {
                slices[t] += rest;
                return;
            }
        }
        if (rules.cancelRemainder()) {
            warnings.add(String.format(
                    Locale.ROOT, "The constraints leave %d shares unsold: they are cancelled at the end.", rest));
            return;
        }
        slices[last] += rest;
        warnings.add(String.format(
                Locale.ROOT,
                "The constraints do not let the order finish: %d shares beyond them are sold in the last slice.",
                rest));
    }

    /** Joins minutes into intervals: each interval's shares in its first minute, counted from {@code from}. */
    static int[] joined(int[] minutes, int from, int interval) {
        if (interval == 1) {
            return minutes;
        }
        int[] joined = Arrays.copyOf(minutes, minutes.length);
        for (int t = from; t < joined.length; t++) {
            int first = t - (t - from) % interval;
            if (first != t) {
                joined[first] += joined[t];
                joined[t] = 0;
            }
        }
        return joined;
    }
}
