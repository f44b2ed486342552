package unwind.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.agent.PolicyNetwork;

/** Keeps the policy with the lowest score on validation; of equals the earliest. */
final class BestPolicy {
    private final Validator validator;
    private final List<TrainingEvent.Validated> validations = new ArrayList<>();
    private Optional<PolicyNetwork> policy = Optional.empty();
    private long step;
    private double score = Double.NaN;
    private double costBps = Double.NaN;

    BestPolicy(Validator validator) {
        this.validator = validator;
    }

    Optional<TrainingEvent.Validated> consider(long atStep, PolicyNetwork candidate) {
        return validator.validate(candidate.copy()).map(found -> record(atStep, candidate, found));
    }

    private TrainingEvent.Validated record(long atStep, PolicyNetwork candidate, Validation found) {
        boolean better = policy.isEmpty() || found.score() < score;
        if (better) {
            policy = Optional.of(candidate);
            step = atStep;
            score = found.score();
            costBps = found.costBps();
        }
        TrainingEvent.Validated event = new TrainingEvent.Validated(
                atStep, found.costBps(), found.twapBps(), found.vwapBps(), found.ratioToTwap(), better);
        validations.add(event);
        return event;
    }

    TrainingResult result(PolicyNetwork last, long steps, long updates, boolean stopped) {
        return new TrainingResult(
                policy.orElse(last),
                last,
                steps,
                updates,
                policy.isPresent() ? step : steps,
                costBps,
                stopped,
                validations);
    }
}
