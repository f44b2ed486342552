package unwind.app.tune;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import unwind.app.command.Command;
import unwind.app.command.RunControls;

/** What can be done with a search, and why not. FX thread only. */
public final class TuneCommands {
    private static final String NONE = "Nothing is searched.";

    private final TuneViewModel view;
    private final Command start;
    private final Command goOn;
    private final Command pause;
    private final Command resume;
    private final Command stop;
    private final Command use;

    public TuneCommands(TuneViewModel view) {
        this.view = view;
        start = new Command("tune-start", "Start search", view::start, startReason());
        goOn = new Command("tune-go-on", "Open the last search", view::goOn, goOnReason());
        pause = command("tune-pause", "Pause", view::pause, p -> switch (p) {
            case SEARCHING -> "";
            case PAUSED -> "It is paused already.";
            case STOPPING -> "It is stopping.";
            case QUEUED -> "It has not begun.";
            case IDLE -> NONE;
        });
        resume = command(
                "tune-resume",
                "Resume",
                view::resume,
                p -> p == SearchPhase.PAUSED ? "" : p.isBusy() ? "It is not paused." : NONE);
        stop = command("tune-stop", "Stop", view::stop, p -> switch (p) {
            case IDLE -> NONE;
            case STOPPING -> "It is stopping already.";
            default -> "";
        });
        use = new Command("tune-use", "Use these settings", view::use, useReason());
    }

    private Command command(String id, String label, Runnable action, Function<SearchPhase, String> reason) {
        return new Command(id, label, action, view.phaseProperty().map(reason));
    }

    private ObservableValue<String> startReason() {
        ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
        Runnable refresh = () -> reason.set(
                view.isBusy()
                        ? "A search is running."
                        : view.form().problemProperty().get());
        view.phaseProperty().subscribe(now -> refresh.run());
        view.form().problemProperty().subscribe(now -> refresh.run());
        return reason.getReadOnlyProperty();
    }

    private ObservableValue<String> goOnReason() {
        ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
        Runnable refresh = () -> reason.set(
                view.isBusy()
                        ? "A search is running."
                        : view.searches().lastProperty().get().isEmpty()
                                ? "There is no search yet."
                                : view.model().dataProperty().get().isEmpty()
                                        ? "There is no data yet: load some in step 1."
                                        : "");
        view.phaseProperty().subscribe(now -> refresh.run());
        view.searches().lastProperty().subscribe(now -> refresh.run());
        view.model().dataProperty().subscribe(now -> refresh.run());
        return reason.getReadOnlyProperty();
    }

    private ObservableValue<String> useReason() {
        return view.selectedProperty().map(row -> row.isPresent() ? "" : "Choose a trial in the table.");
    }

    Command start() {
        return start;
    }

    Command goOn() {
        return goOn;
    }

    Command pause() {
        return pause;
    }

    Command resume() {
        return resume;
    }

    Command stop() {
        return stop;
    }

    Command use() {
        return use;
    }

    /** F5, Ctrl+Shift+P and Shift+F5. */
    public RunControls runControls() {
        Command toggle = new Command(
                "pause",
                "Pause",
                () -> (view.phaseProperty().get() == SearchPhase.PAUSED ? resume : pause).fire(),
                view.phaseProperty().flatMap(p -> (p == SearchPhase.PAUSED ? resume : pause).disabledReason()));
        return new RunControls(
                new Command("run", start.label(), start::fire, start.disabledReason()),
                toggle,
                view.phaseProperty().map(p -> p == SearchPhase.PAUSED ? "Resume" : "Pause"),
                new Command("stop", stop.label(), stop::fire, stop.disabledReason()));
    }
}
