package unwind.cli;

import picocli.CommandLine.Option;
import unwind.deploy.choice.TargetChoice;

/** Where an endpoint runs; groups of options extend it. */
class PlaceOptions extends AwsOptions {
    @Option(
            names = "--target",
            paramLabel = "local|aws",
            completionCandidates = Candidates.Targets.class,
            defaultValue = TargetChoice.LOCAL,
            description = "local: a rehearsal on this machine, no account, no cost (default). aws: Amazon SageMaker.")
    private String target = TargetChoice.LOCAL;

    final String target() {
        return target;
    }

    final TargetChoice choice() {
        return new TargetChoice(target, profile(), region());
    }
}
