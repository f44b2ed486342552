package unwind.cli;

import java.util.List;

/** Everything that {@code unwind bench} measures beside what {@link Bench} measures itself. */
final class BenchFigures {
    private BenchFigures() {}

    static List<BenchFigure> all() {
        return List.of(new BacktestBench());
    }
}
