package unwind.train;

import java.util.Optional;
import unwind.agent.Policy;

/** Judges a deterministic policy on sessions that it was not trained on. Must not draw on chance of its own. */
@FunctionalInterface
public interface Validator {
    /** Judges nothing: the last policy of a training counts as its best. */
    Validator NONE = policy -> Optional.empty();

    /** @return empty when there is nothing to judge by */
    Optional<Validation> validate(Policy policy);
}
