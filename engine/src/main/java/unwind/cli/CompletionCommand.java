package unwind.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unwind completion}: lets a shell complete commands, options and values. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script with which a shell completes commands, options and values on the Tab key. An"
                + " installation has it in its folder 'completion' too.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind completion bash",
            "  unwind completion zsh",
            "For good, add one of these to ~/.bashrc or ~/.zshrc:",
            "  source <(unwind completion bash)",
            "  source <(unwind completion zsh)"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells that are known. */
    enum Shell {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "bash|zsh", description = "For which shell.")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        String script = AutoComplete.bash("unwind", command.root().commandLine());
        String head = "# Completion of unwind for %s, made by 'unwind completion %1$s'.%n"
                .formatted(shell.name().toLowerCase(Locale.ROOT));
        command.commandLine().getOut().print(head + script);
        command.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }
}
