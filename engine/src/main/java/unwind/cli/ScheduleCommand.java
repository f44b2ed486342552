package unwind.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import unwind.agent.ModelArtefact;
import unwind.agent.ModelManifest;
import unwind.backtest.HorizonWarnings;
import unwind.market.TradingCalendar;
import unwind.order.ParentOrder;
import unwind.order.Schedule;
import unwind.order.SliceLimits;
import unwind.param.ParamSet;
import unwind.problem.Problem;
import unwind.run.ExperimentParams;
import unwind.run.NextSession;
import unwind.run.ScheduleFiles;
import unwind.run.StoredModel;
import unwind.sim.PaceBand;

/** {@code unwind schedule}: the static schedule of a trained model for a coming session, as JSON. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Prints the static schedule of a trained model for the next session, as JSON on stdout.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  unwind schedule --run first-run --ticker SYNW --shares 1000",
            "  unwind schedule --run first-run --ticker SYNW --shares 5000 --horizon 120 --session 2026-03-02"
        })
final class ScheduleCommand implements Callable<Integer> {
    private static final ParamSet ORDER = ExperimentParams.ORDER;

    @Option(names = "--run", required = true, paramLabel = "RUNDIR", description = "Run folder with a trained model.")
    private Path run = Path.of("");

    @Option(names = "--ticker", required = true, paramLabel = "TICKER", description = "What to sell.")
    private String ticker = "";

    @Option(names = "--shares", required = true, paramLabel = "N", description = "How many shares.")
    private String shares = "";

    @Option(names = "--horizon", paramLabel = "MIN", description = "Minutes (default: as trained).")
    private @Nullable String horizon;

    @Option(names = "--session", paramLabel = "DATE", description = "Trading date (default: the next one from today).")
    private @Nullable LocalDate session;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ModelArtefact model = StoredModel.read(run).model();
        ModelManifest manifest = model.manifest();
        if (!manifest.tickers().contains(ticker)) {
            throw Problem.usage(
                    "The model of %s was not trained on %s.".formatted(manifest.name(), ticker),
                    "It knows " + String.join(", ", manifest.tickers()) + ".");
        }
        int wanted = Integer.parseInt(ORDER.spec("shares").check(shares));
        int minutes = horizon == null
                ? manifest.horizonMinutes()
                : Integer.parseInt(ORDER.spec("horizonMinutes").check(horizon));
        TradingCalendar calendar = TradingCalendar.nyse();
        LocalDate date = session == null ? calendar.nextSession(LocalDate.now(calendar.zone())) : session;
        Schedule schedule = NextSession.staticSchedule(
                model.staticWeights(),
                new ParentOrder(
                        ticker, wanted, manifest.startMinute(), minutes, SliceLimits.of(manifest.orderParameters())),
                PaceBand.ofPercent(manifest.paceBandPct()),
                date,
                calendar);
        int left = calendar.closeMinute(date) - manifest.startMinute();
        if (minutes > left) {
            command.commandLine()
                    .getErr()
                    .printf("%s in session %s.%n", HorizonWarnings.shortened(minutes, left), date);
        }
        command.commandLine().getOut().println(ScheduleFiles.json(schedule, manifest.executionTiming()));
        return ExitCodes.DONE;
    }
}
