package unwind.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unwind.backtest.BacktestResult;
import unwind.backtest.StrategyResult;
import unwind.sim.ExecutionResult;

/** Every session's cost under every strategy: the numbers behind the means. */
final class SessionTableSection implements Section {
    @Override
    public String id() {
        return "sessions";
    }

    @Override
    public String title() {
        return "Every session";
    }

    @Override
    public Optional<String> absence(ReportInput input) {
        return Section.unless(!input.result().strategies().isEmpty(), "No strategy was played.");
    }

    @Override
    public void write(ReportInput input, Html out) {
        BacktestResult result = input.result();
        List<String> headers = new ArrayList<>(List.of("Session", "#Minutes", "#Arrival ($)"));
        result.strategies().forEach(s -> headers.add("#" + s.label()));
        Table table = new Table("Controllable cost by session, bps of arrival notional, lower is better", headers);
        List<StrategyResult> strategies = result.strategies();
        for (int i = 0; i < result.sessions().size(); i++) {
            ExecutionResult first = strategies.get(0).sessions().get(i);
            List<String> cells = new ArrayList<>(List.of(
                    first.session().toString(),
                    Fmt.whole(first.order().horizonMinutes()),
                    Fmt.fixed(first.arrivalPriceDollars(), 2)));
            for (StrategyResult strategy : strategies) {
                cells.add(input.bps().cost(strategy.controllableBps()[i]));
            }
            table.row(cells, false);
        }
        table.write(out);
    }
}
