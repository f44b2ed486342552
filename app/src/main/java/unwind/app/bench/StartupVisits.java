package unwind.app.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import unwind.app.Workbench;
import unwind.app.command.Command;
import unwind.app.workspace.Step;

/** A backtest, then a look at every screen and at the other theme, each some pulses long. On the FX thread. */
final class StartupVisits {
    /** Until a screen that fills group by group has done so. */
    private static final int LOOK_PULSES = 30;

    private final Workbench workbench;
    private final Deque<Runnable> visits = new ArrayDeque<>();

    StartupVisits(Workbench workbench) {
        this.workbench = workbench;
        for (Step step : Step.values()) {
            visits.add(() -> show(step));
        }
        BooleanProperty dark = workbench.context().theme().darkProperty();
        visits.add(() -> dark.set(!dark.get()));
        visits.add(() -> show(Step.SETUP));
    }

    private void show(Step step) {
        workbench.shell().currentProperty().set(step);
    }

    /** @param atLast what to do when all is seen */
    void begin(Runnable atLast) {
        Command backtest = workbench.screens().stream()
                .filter(screen -> screen.step() == Step.BACKTEST)
                .map(screen -> screen.runControls().run())
                .findFirst()
                .orElseThrow();
        if (!backtest.isEnabled()) {
            StartupProbeApp.afterPulses(1, () -> begin(atLast));
            return;
        }
        workbench.context().model().backtestProperty().subscribe((was, is) -> is.ifPresent(result -> next(atLast)));
        backtest.fire();
    }

    private void next(Runnable atLast) {
        if (visits.isEmpty()) {
            atLast.run();
            return;
        }
        visits.removeFirst().run();
        StartupProbeApp.afterPulses(LOOK_PULSES, () -> next(atLast));
    }
}
