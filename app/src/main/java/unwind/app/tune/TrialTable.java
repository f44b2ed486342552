package unwind.app.tune;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import unwind.app.form.ParamText;
import unwind.app.table.TextColumn;
import unwind.param.ParamSpec;
import unwind.run.TuneSpec;
import unwind.train.search.ParamRange;

/** The trials, sortable; their settings are columns. */
final class TrialTable extends TableView<TrialRow> {
    private static final String NOTHING = "\u2013";

    private final TuneViewModel model;
    private boolean filling;

    TrialTable(TuneViewModel model) {
        this.model = model;
        setId("trial-table");
        setAccessibleText("Trials of the search");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        Label none =
                new Label("No search yet. Each trial becomes a row here: its settings, and its cost on the validation"
                        + " sessions.");
        none.setWrapText(true);
        none.getStyleClass().add("table-empty");
        setPlaceholder(none);
        setRowFactory(table -> new FailureRow());
        model.shownProperty().subscribe(this::columns);
        model.stateProperty().subscribe(this::fill);
        model.selectedProperty().subscribe(this::mark);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row != null) {
                model.select(row.number());
            }
        });
    }

    private void columns(Optional<TuneSpec> spec) {
        getColumns().clear();
        getColumns().add(TextColumn.of("Trial", "figure", 50, TrialRow::number, Object::toString));
        getColumns().add(TextColumn.of("State", "", 72, TrialRow::state, t -> t));
        getColumns().add(TextColumn.of("Steps", "figure", 66, TrialRow::step, v -> "%,d".formatted(v)));
        TableColumn<TrialRow, Double> cost = figure("Cost (bps)", 98, TrialRow::costBps);
        getColumns().add(cost);
        getColumns().add(figure("Share of TWAP", 122, TrialRow::ratioToTwap));
        spec.ifPresent(s -> s.space().ranges().forEach(this::setting));
        getSortOrder().add(cost);
    }

    private void setting(ParamRange range) {
        ParamSpec spec = range.spec();
        boolean number = spec.kind() == ParamSpec.Kind.NUMBER || spec.kind() == ParamSpec.Kind.INTEGER;
        double width = Math.max(80, 24 + 7.2 * spec.label().length());
        if (number) {
            getColumns()
                    .add(TextColumn.of(
                            spec.label(),
                            "figure",
                            width,
                            row -> Double.parseDouble(value(row, spec)),
                            v -> ParamText.words(spec, spec.check(plain(spec, v)))));
        } else {
            getColumns()
                    .add(TextColumn.of(
                            spec.label(), "", width, row -> ParamText.words(spec, value(row, spec)), t -> t));
        }
    }

    private static String plain(ParamSpec spec, double value) {
        return spec.kind() == ParamSpec.Kind.INTEGER ? Long.toString((long) value) : Double.toString(value);
    }

    private static String value(TrialRow row, ParamSpec spec) {
        return row.trial().values().getOrDefault(spec.key(), spec.defaultValue());
    }

    private static TableColumn<TrialRow, Double> figure(String title, double width, Function<TrialRow, Double> value) {
        TableColumn<TrialRow, Double> column = TextColumn.of(
                title, "figure", width, value, v -> v.isNaN() ? NOTHING : String.format(Locale.ROOT, "%.3f", v));
        // Double's own order has NaN last: a trial without a cost stands below all that have one.
        column.setComparator(Double::compare);
        return column;
    }

    private void fill(SearchState state) {
        filling = true;
        getItems().setAll(state.rows());
        sort();
        filling = false;
        mark(model.selectedProperty().get());
    }

    private void mark(Optional<TrialRow> row) {
        filling = true;
        row.ifPresentOrElse(
                r -> {
                    for (int i = 0; i < getItems().size(); i++) {
                        if (getItems().get(i).number() == r.number()) {
                            getSelectionModel().select(i);
                        }
                    }
                },
                () -> getSelectionModel().clearSelection());
        filling = false;
    }

    /** A failed trial says why. */
    private static final class FailureRow extends TableRow<TrialRow> {
        private final Tooltip why = new Tooltip();

        @Override
        protected void updateItem(TrialRow row, boolean empty) {
            super.updateItem(row, empty);
            Optional<String> failure =
                    empty || row == null ? Optional.empty() : row.trial().failure();
            failure.ifPresent(why::setText);
            setTooltip(failure.isPresent() ? why : null);
        }
    }
}
