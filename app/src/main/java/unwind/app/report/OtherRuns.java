package unwind.app.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import unwind.run.RunOverview;

/** Lists a run, or a backtest, that lies in any folder. */
@FunctionalInterface
public interface OtherRuns {
    /** @param opened told on the FX thread once it is listed; what is wrong with the folder is told as a problem */
    void open(Path folder, Consumer<RunOverview> opened);
}
