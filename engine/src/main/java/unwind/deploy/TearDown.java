package unwind.deploy;

import java.util.List;

/**
 * What a tear-down did.
 *
 * @param removed what is gone, in order
 * @param kept what stays on purpose because other endpoints need it
 * @param left what could not be removed, each with the reason; empty when nothing billable is left
 */
public record TearDown(List<String> removed, List<String> kept, List<String> left) {
    public TearDown {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        left = List.copyOf(left);
    }

    public boolean clean() {
        return left.isEmpty();
    }
}
