package unwind.app.bench;

import java.time.Duration;
import java.util.function.Consumer;
import unwind.cli.FigureSink;
import unwind.cli.WindowBench;

/** The window's side of {@code unwind bench}, found by the engine as a service. */
public final class JavaFxBench implements WindowBench {
    @Override
    public boolean startup(int runs, boolean keep, FigureSink figures, Consumer<String> progress)
            throws InterruptedException {
        return StartupBench.run(runs, keep, figures, progress);
    }

    @Override
    public boolean ui(FigureSink figures, Consumer<String> progress) throws InterruptedException {
        return TourBench.run(figures, progress);
    }

    @Override
    public boolean recording(FigureSink figures, Consumer<String> progress) throws InterruptedException {
        return RecordingBench.run(figures, progress);
    }

    @Override
    public boolean soak(Duration length, FigureSink figures, Consumer<String> progress) throws InterruptedException {
        return SoakBench.run(length, figures, progress);
    }
}
