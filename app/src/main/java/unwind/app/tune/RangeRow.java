package unwind.app.tune;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unwind.app.form.ParamText;
import unwind.param.ParamSpec;
import unwind.problem.ProblemException;
import unwind.train.search.ParamRange;

/** A setting that a search may vary, and where. */
final class RangeRow {
    private final ParamSpec spec;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final StringProperty text;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Optional<ParamRange> range = Optional.empty();

    RangeRow(ParamSpec spec, String initial) {
        this.spec = spec;
        text = new SimpleStringProperty(initial);
        text.subscribe(this::read);
    }

    private void read(String now) {
        try {
            range = Optional.of(RangeText.parse(spec, now));
            error.set("");
        } catch (ProblemException e) {
            range = Optional.empty();
            error.set(ParamText.problem(spec, e));
        }
    }

    ParamSpec spec() {
        return spec;
    }

    BooleanProperty wantedProperty() {
        return wanted;
    }

    StringProperty textProperty() {
        return text;
    }

    /** What is wrong with the text; empty when nothing is. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What is to be searched; empty while the text is no range. */
    Optional<ParamRange> range() {
        return range;
    }
}
