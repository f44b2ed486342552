package unwind.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategyResult;
import unwind.report.chart.InventoryChart;
import unwind.report.chart.ScheduleChart;
import unwind.report.chart.SessionPaths;

/** How the strategies worked the order on one test session: the median one, not the best. */
final class SessionPathSection implements Section {
    private static final List<String> SHOWN = List.of("sac", "twap", "vwap", "static-optimum", "hindsight");

    @Override
    public String id() {
        return "session";
    }

    @Override
    public String title() {
        return "One test session";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(
                !input.result().sessions().isEmpty() && input.leading().isPresent(), "No session was played.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        BacktestResult result = input.result();
        String shown = input.leading().orElseThrow();
        int session = medianSession(result, shown);
        List<String> ids = SHOWN.contains(shown) ? SHOWN : withFirst(shown);
        SessionPaths paths = SessionPaths.of(result, session, ids);
        out.p(("%s: the session on which the difference between %s and TWAP was the median one. It is shown for its"
                        + " shape, not picked for its result.")
                .formatted(paths.date(), input.label(shown)));
        Figures.add(
                out,
                new ScheduleChart(),
                paths,
                "session-schedule",
                320,
                "Shares sold over the session of " + paths.date() + ".");
        Figures.add(
                out,
                new InventoryChart(),
                paths,
                "session-inventory",
                320,
                "Shares left over the session of %s; plain benchmarks are not held to the pace band."
                        .formatted(paths.date()));
    }

    private static List<String> withFirst(String id) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(id), SHOWN.stream())
                .toList();
    }

    private static int medianSession(BacktestResult result, String id) {
        double[] own = costs(result, id);
        double[] twap = costs(result, "twap");
        int n = result.sessions().size();
        if (own.length != n || twap.length != n) {
            return 0;
        }
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> own[i] - twap[i]))
                .toList();
        return order.get((n - 1) / 2);
    }

    private static double[] costs(BacktestResult result, String id) {
        return result.strategy(id)
                .map(StrategyResult::controllableBps)
                .orElseGet(() -> Arrays.copyOf(new double[0], 0));
    }
}
