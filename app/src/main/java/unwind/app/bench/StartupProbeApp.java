package unwind.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import unwind.app.Workbench;
import unwind.app.WorkbenchApp;

/** Tells of two moments: the window stands; its data is there and drawn, and the thread that draws is free again. */
public final class StartupProbeApp extends Application {
    static final String SHOWN = "window-shown";
    private static final String USABLE = "window-usable ";

    /** Argument: visit all screens before leaving. */
    static final String VISITS = "visits";

    /** Pulses until what was set is laid out and drawn: one for each. */
    private static final int PULSES = 2;

    @Override
    public void start(Stage stage) {
        Workbench workbench = WorkbenchApp.open(stage, Optional.empty());
        afterPulses(() -> System.out.println(SHOWN));
        workbench
                .context()
                .model()
                .dataProperty()
                .subscribe(data -> data.ifPresent(loaded -> afterPulses(() -> Platform.runLater(() -> {
                    System.out.println(USABLE + processorNanos());
                    if (getParameters().getRaw().contains(VISITS)) {
                        new StartupVisits(workbench).begin(Platform::exit);
                    } else {
                        Platform.exit();
                    }
                }))));
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    /** Nanoseconds of processor time that the window took until it could be used, where a line says that it can. */
    static OptionalLong usable(String line) {
        return line.startsWith(USABLE)
                ? OptionalLong.of(Long.parseLong(line.substring(USABLE.length())))
                : OptionalLong.empty();
    }

    private static void afterPulses(Runnable action) {
        afterPulses(PULSES, action);
    }

    /** Does something when so many pulses are over. */
    static void afterPulses(int pulses, Runnable action) {
        new AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
