package unwind.app.form;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;

/**
 * One field of a form. A valid text counts at once; what is wrong with an invalid one is told only when the user leaves
 * the field, so that nobody is scolded in the middle of a word.
 */
public final class ParamField {
    private final ParamSpec spec;
    private final Runnable onChange;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private String value;
    private Optional<String> problem = Optional.empty();

    ParamField(ParamSpec spec, String canonical, Runnable onChange) {
        this.spec = spec;
        this.onChange = onChange;
        value = canonical;
        text.set(ParamText.typed(spec, canonical));
        text.subscribe(this::typed);
    }

    private void typed(String now) {
        try {
            String canonical = spec.check(now);
            boolean differs = !canonical.equals(value) || problem.isPresent();
            value = canonical;
            problem = Optional.empty();
            error.set("");
            changed.set(!value.equals(spec.check(spec.defaultValue())));
            if (differs) {
                onChange.run();
            }
        } catch (ProblemException e) {
            problem = Optional.of(ParamText.problem(spec, e));
            changed.set(true);
            onChange.run();
        }
    }

    /** The user left the field or pressed Enter: tidy a valid text, tell what is wrong with an invalid one. */
    public void leave() {
        problem.ifPresentOrElse(error::set, () -> text.set(ParamText.typed(spec, value)));
    }

    public void reset() {
        show(spec.check(spec.defaultValue()));
    }

    void show(String canonical) {
        text.set(ParamText.typed(spec, canonical));
    }

    public ParamSpec spec() {
        return spec;
    }

    /** What it does, what is allowed, what the default is. */
    public String help() {
        return ParamText.help(spec);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong, once the field was left; else empty. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether it differs from the default. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What is wrong, told yet or not. */
    public Optional<String> problem() {
        return problem;
    }

    /** The last valid value, canonical. */
    String value() {
        return value;
    }
}
