package unwind.app.bench;

import java.util.function.Consumer;
import unwind.cli.FigureSink;
import unwind.cli.WindowBench;

/** The window's side of {@code unwind bench}, found by the engine as a service. */
public final class JavaFxBench implements WindowBench {
    @Override
    public boolean startup(int runs, FigureSink figures, Consumer<String> progress) throws InterruptedException {
        return StartupBench.run(runs, figures, progress);
    }
}
