package unwind.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.backtest.BacktestResult;
import unwind.market.MarketData;
import unwind.problem.Problem;
import unwind.report.ReportChoice;
import unwind.report.RunRecorder;
import unwind.report.export.ReportFormat;
import unwind.run.DefaultExperiments;
import unwind.run.ExperimentSpec;
import unwind.run.Prepared;
import unwind.run.RunFolder;
import unwind.run.StoredModel;
import unwind.run.TrainedAgent;

/** {@code unwind report}: makes the report of a finished run again from its record, model and data. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the report of a finished run; the data it was made from must still be in place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind report --run first-run --out report.html",
            "  unwind report --run first-run --format pdf --sections answer,result,costs --out report.pdf"
        })
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--run", required = true, paramLabel = "RUNDIR", description = "Run folder.")
    private Path run = Path.of("");

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
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Report to write; of a bundle a .zip or a new folder.")
    private @Nullable Path out;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ReportFormat kind = ReportFormat.of(format);
        ReportChoice choice = sections.isEmpty() ? ReportChoice.ALL : ReportChoice.of(sections);
        ConsoleProgress progress = ConsoleProgress.of(command);
        Path file = java.util.Objects.requireNonNull(out);
        Path name = java.util.Objects.requireNonNull(
                run.toAbsolutePath().normalize().getFileName());
        RunFolder folder = new RunFolder(name.toString(), run);
        ExperimentSpec spec = folder.readSpec();
        DefaultExperiments experiments = new DefaultExperiments();
        MarketData data = experiments.load(spec, progress);
        StoredModel model = StoredModel.read(run);
        if (!data.dataHash().equals(model.manifest().dataHash())) {
            throw Problem.data(
                    "The data has changed since the run was made.", "Put the files of the run back, or run again.");
        }
        Prepared prepared = experiments.prepare(spec, data);
        TrainedAgent agent = model.agent(folder.history());
        List<String> ids = new ArrayList<>(experiments.strategyIds());
        BacktestResult result = experiments.backtest(prepared, Optional.of(agent), ids, progress);
        kind.write(
                RunRecorder.reportInput(
                        folder.id(), prepared, Optional.of(agent), result, RunRecorder.answer(prepared, agent)),
                choice,
                file,
                progress);
        command.commandLine().getOut().println("Report: " + file);
        return ExitCodes.DONE;
    }
}
