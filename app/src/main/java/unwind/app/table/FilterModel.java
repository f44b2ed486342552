package unwind.app.table;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The filter of a table: what is typed, which rows it asks for, and what of it is not understood. FX thread only.
 *
 * @param <S> a row
 */
public final class FilterModel<S> {
    private final String help;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Predicate<S>> rows = new ReadOnlyObjectWrapper<>(row -> true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public FilterModel(RowFilter<S> filter) {
        help = filter.help();
        text.subscribe(line -> {
            RowFilter.Asked<S> asked = filter.ask(line);
            problem.set(asked.problem());
            rows.set(asked.rows());
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<Predicate<S>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** What was not understood, with the remedy; empty if all was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How a filter is written. */
    public String help() {
        return help;
    }
}
