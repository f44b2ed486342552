package unwind.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import unwind.param.ParamSpec;
import unwind.run.ExperimentParams;
import unwind.run.ExperimentSpec;

/** Every help text says what the command does, groups what can be set, and shows examples that work. */
class HelpTest {
    private static final int MOST_WITHOUT_A_GROUP = 8;

    static Stream<CommandSpec> commands() {
        return CommandExamples.commands(UnwindCommand.parser()).stream().map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasASentenceAndExamplesThatWork(CommandSpec command) {
        String name = command.qualifiedName();
        assertThat(String.join(" ", command.usageMessage().description()))
                .as(name)
                .endsWith(".");
        List<String> examples =
                CommandExamples.in(List.of(command.usageMessage().footer()));
        assertThat(examples).as(name).isNotEmpty();
        assertThat(command.usageMessage().footerHeading()).as(name).contains("Examples:");
        for (String example : examples) {
            CommandExamples.check(example, name);
            assertThat(example + " ").startsWith(name.equals("unwind completion") ? name : name + " ");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void manyOptionsAreGroupedAndEachIsDescribed(CommandSpec command) {
        long grouped = command.argGroups().stream()
                .mapToLong(g -> g.allOptionsNested().size())
                .sum();
        assertThat(command.options().size() - grouped)
                .as(command.qualifiedName())
                .isLessThanOrEqualTo(MOST_WITHOUT_A_GROUP + 2L);
        for (OptionSpec option : command.options()) {
            assertThat(String.join(" ", option.description()))
                    .as("%s %s", command.qualifiedName(), option.longestName())
                    .hasSizeGreaterThan(5)
                    .endsWith(".");
        }
    }

    @Test
    void defaultsInHelpAreThoseOfTheParameters() {
        CommandSpec run = UnwindCommand.parser().getSubcommands().get("run").getCommandSpec();
        Map<String, String> options = Map.of(
                "--shares", "shares",
                "--horizon", "horizonMinutes",
                "--pace-band", "paceBandPct",
                "--timing", "timing");
        options.forEach((option, key) -> {
            ParamSpec spec = ExperimentParams.ORDER.spec(key);
            String help = String.join(" ", run.findOption(option).description());
            assertThat(help).contains("default " + spec.defaultValue().replaceFirst("\\.0$", ""));
        });
        ExperimentSpec defaults = ExperimentSpec.defaults();
        assertThat(String.join(" ", run.findOption("--cost").description()))
                .contains("default " + defaults.costPreset());
        assertThat(String.join(" ", run.findOption("--seed").description())).contains("default " + defaults.seed());
    }
}
