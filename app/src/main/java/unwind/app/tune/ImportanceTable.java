package unwind.app.tune;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import unwind.app.form.ParamText;
import unwind.app.table.TextColumn;
import unwind.param.ParamSpec;
import unwind.run.AgentParams;
import unwind.train.search.Importance;

/** What mattered: how much of the trials' differences each setting explains on its own. */
final class ImportanceTable extends TableView<Importance> {
    ImportanceTable(TuneViewModel model) {
        setId("importance-table");
        setAccessibleText("What mattered, from the first rung");
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED);
        getColumns().add(TextColumn.of("Setting", "", 116, i -> spec(i).label(), t -> t));
        TableColumn<Importance, Double> share =
                figure("Explains", 92, Importance::share, v -> "%.0f %%".formatted(100 * v));
        getColumns().add(share);
        getColumns().add(figure("p", 62, Importance::p, v -> String.format(Locale.ROOT, "%.3f", v)));
        getColumns().add(TextColumn.of("Mean cost by value (bps)", "", 280, ImportanceTable::groups, t -> t));
        share.setSortType(TableColumn.SortType.DESCENDING);
        Label none = new Label("What mattered appears once six trials have ended the first rung.");
        none.setWrapText(true);
        none.getStyleClass().add("table-empty");
        setPlaceholder(none);
        model.importanceProperty().subscribe(list -> {
            getItems().setAll(list);
            if (getSortOrder().isEmpty()) {
                getSortOrder().add(share);
            }
            sort();
        });
    }

    private static ParamSpec spec(Importance importance) {
        return AgentParams.PARAMS.spec(importance.key());
    }

    private static TableColumn<Importance, Double> figure(
            String title, double width, Function<Importance, Double> value, Function<Double, String> text) {
        return TextColumn.of(title, "figure", width, value, v -> v.isNaN() ? "\u2013" : text.apply(v));
    }

    private static String groups(Importance importance) {
        ParamSpec spec = spec(importance);
        List<Importance.Group> groups = importance.groups();
        return groups.stream()
                .map(g -> String.format(Locale.ROOT, "%s: %.3f", label(spec, g.label()), g.meanCostBps()))
                .collect(Collectors.joining(", "));
    }

    /** The groups of an interval are named by their ends already. */
    private static String label(ParamSpec spec, String label) {
        String[] ends = label.split(" to ", -1);
        return ends.length == 2 ? number(ends[0]) + " to " + number(ends[1]) : ParamText.words(spec, label);
    }

    /** Ends of an interval are numbers of three digits, whatever kind the setting is. */
    private static String number(String end) {
        return ParamText.shown(Double.parseDouble(end));
    }
}
