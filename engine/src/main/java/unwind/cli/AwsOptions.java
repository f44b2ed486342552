package unwind.cli;

import picocli.CommandLine.Option;
import unwind.deploy.choice.TargetChoice;

/** As whom and where something is done on AWS; groups of options extend it. */
class AwsOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "",
            description = "AWS profile (default: the usual chain of credentials). Nothing of it is stored.")
    private String profile = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = TargetChoice.DEFAULT_REGION,
            description = "AWS region (default: ${DEFAULT-VALUE}).")
    private String region = TargetChoice.DEFAULT_REGION;

    final String profile() {
        return profile;
    }

    final String region() {
        return region;
    }
}
