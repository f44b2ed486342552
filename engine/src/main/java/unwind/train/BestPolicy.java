package unwind.train;

import java.util.List;
import java.util.Optional;
import unwind.agent.PolicyFile;
import unwind.agent.PolicyNetwork;
import unwind.agent.StateStream;

/** Keeps the policy with the lowest score on validation; of equals the earliest. */
final class BestPolicy {
    private final Validator validator;
    private Optional<PolicyNetwork> policy = Optional.empty();
    private long step;
    private double score = Double.NaN;
    private double costBps = Double.NaN;
    private int sinceBest;

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
        sinceBest = better ? 0 : sinceBest + 1;
        return new TrainingEvent.Validated(
                atStep, found.costBps(), found.twapBps(), found.vwapBps(), found.ratioToTwap(), better);
    }

    /** @param patience validations without a better policy that are borne; 0 bears any number */
    boolean isPatienceLost(int patience) {
        return patience > 0 && sinceBest >= patience;
    }

    /** Writes or reads the best policy so far. */
    void exchange(StateStream state) {
        boolean present = state.value(policy.isPresent());
        if (present) {
            byte[] bytes = state.values(policy.map(PolicyFile::bytes).orElse(new byte[0]));
            policy = Optional.of(PolicyFile.parse(bytes, "the best policy in the checkpoint"));
        }
        step = state.value(step);
        score = state.value(score);
        costBps = state.value(costBps);
        sinceBest = state.value(sinceBest);
    }

    TrainingResult result(PolicyNetwork last, long steps, long updates, boolean stopped, List<TrainingEvent> history) {
        return new TrainingResult(
                policy.orElse(last),
                last,
                steps,
                updates,
                policy.isPresent() ? step : steps,
                costBps,
                stopped,
                history);
    }
}
