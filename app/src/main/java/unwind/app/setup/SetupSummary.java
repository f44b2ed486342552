package unwind.app.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unwind.app.workspace.Preparer;
import unwind.app.workspace.Step;
import unwind.app.workspace.StepState;
import unwind.app.workspace.WorkbenchModel;
import unwind.run.ExperimentParams;
import unwind.run.Prepared;

/** What the present settings mean for the present data, checked live. */
public final class SetupSummary {
    /**
     * The verdict of the check.
     *
     * @param problem why it does not fit; empty while it does or is not known
     * @param facts label and value
     * @param notes sentences for people
     */
    public record Content(State state, String problem, List<Fact> facts, List<String> notes) {}

    /** One line of the summary. */
    public record Fact(String label, String value) {}

    /** How far the check is. */
    public enum State {
        NO_DATA,
        CHECKING,
        READY,
        PROBLEM
    }

    private final WorkbenchModel model;
    private final Preparer preparer;
    private final ReadOnlyObjectWrapper<Content> content;

    public SetupSummary(WorkbenchModel model, Preparer preparer) {
        this.model = model;
        this.preparer = preparer;
        content = new ReadOnlyObjectWrapper<>(now());
        model.stateProperty(Step.SETUP).subscribe(this::refresh);
        model.preparedProperty().subscribe(this::refresh);
        model.dataProperty().subscribe(this::refresh);
        model.settingsProblemProperty().subscribe(this::refresh);
        preparer.problemProperty().subscribe(this::refresh);
    }

    private void refresh() {
        content.set(now());
    }

    private Content now() {
        Optional<String> formProblem = model.settingsProblemProperty().get();
        if (formProblem.isPresent()) {
            return new Content(State.PROBLEM, formProblem.get(), List.of(), List.of());
        }
        if (model.dataProperty().get().isEmpty()) {
            return new Content(State.NO_DATA, "", List.of(), List.of());
        }
        if (model.state(Step.SETUP) == StepState.ERROR) {
            return new Content(
                    State.PROBLEM,
                    preparer.problemProperty().get().orElse("The settings do not fit the data."),
                    List.of(),
                    List.of());
        }
        return model.currentPrepared()
                .map(p -> new Content(State.READY, "", facts(p), p.notes()))
                .orElse(new Content(State.CHECKING, "", List.of(), List.of()));
    }

    private static List<Fact> facts(Prepared p) {
        return List.of(
                new Fact(
                        "Sell",
                        "%s %s in %d min"
                                .formatted(
                                        whole(p.order().shares()),
                                        p.order().ticker(),
                                        p.order().horizonMinutes())),
                new Fact("Execution timing", ExperimentParams.timingLabel(p.timing())),
                new Fact("Pace band", pace(p.spec().order().number("paceBandPct"))));
    }

    private static String pace(double percent) {
        return percent >= 100
                ? "off"
                : String.format(Locale.ROOT, "\u00b1%.4g %% of the order", percent)
                        .replaceAll("\\.?0+ %", " %");
    }

    private static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }
}
