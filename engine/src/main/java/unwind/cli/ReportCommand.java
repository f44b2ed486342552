package unwind.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.report.ReportChoice;
import unwind.report.ReportInput;
import unwind.report.StoredReport;
import unwind.report.export.ReportFormat;
import unwind.run.DefaultExperiments;
import unwind.serving.ExampleCall;

/** {@code unwind report}: makes the report of a finished run, or of a backtest, again from its record, models and data. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the report of a finished run or of a backtest; the data it was made from must still be in place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind report --run first-run --out report.html",
            "  unwind report --run first-run --tune search --sensitivity --format bundle --out report.zip",
            "  unwind report --backtest played --out backtest.html",
            "  unwind report --run first-run --format pdf --sections answer,result,costs --out report.pdf"
        })
final class ReportCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Candidates.Formats.class,
            description = "html (default), pdf, md (Markdown), or bundle: all of it with every table and chart.")
    private String format = "html";

    @Option(
            names = "--sections",
            split = ",",
            paramLabel = "ID",
            description = "Sections to write, such as answer,result,costs (default: all that apply).")
    private List<String> sections = new ArrayList<>();

    @Option(
            names = "--tune",
            paramLabel = "DIR",
            description = "Folder of the search that the settings come from: adds its trials and what mattered.")
    private @Nullable Path tune;

    @Option(
            names = "--call",
            paramLabel = "FILE",
            description = "A call kept by 'unwind invoke --save' (default: the one in the run folder).")
    private @Nullable Path call;

    @Option(
            names = "--sensitivity",
            description =
                    "Plays the backtest again with other sizes, horizons and cost parameters; takes a few minutes.")
    private boolean sensitivity;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Report to write; of a bundle a .zip or a new folder.")
    private @Nullable Path out;

    /** One of them. */
    static final class Source {
        @Option(names = "--run", paramLabel = "RUNDIR", description = "Run folder.")
        private @Nullable Path run;

        @Option(
                names = "--backtest",
                paramLabel = "DIR",
                description = "Folder that 'unwind backtest' made: the report says what is not in it.")
        private @Nullable Path backtest;

        Path folder() {
            return Objects.requireNonNull(run == null ? backtest : run);
        }
    }

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ReportFormat kind = ReportFormat.of(format);
        ReportChoice choice = sections.isEmpty() ? ReportChoice.ALL : ReportChoice.of(sections);
        ConsoleProgress progress = ConsoleProgress.of(command);
        StoredReport.Additions additions =
                new StoredReport.Additions(Optional.ofNullable(tune), Optional.ofNullable(call), sensitivity);
        ReportInput input =
                new StoredReport(new DefaultExperiments(), new ExampleCall()).of(source.folder(), additions, progress);
        Path file = Objects.requireNonNull(out);
        kind.write(input, choice, file, progress);
        command.commandLine().getOut().println("Report: " + file);
        return ExitCodes.DONE;
    }
}
