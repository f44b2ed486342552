package unwind.app.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import unwind.run.RunOverview;

/** The settings of the chosen runs, one column a run. */
final class SettingTable extends TableView<SettingRow> {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final RunsViewModel model;
    private List<RunOverview> shown = List.of();

    SettingTable(RunsViewModel model) {
        super(model.comparison().settings());
        this.model = model;
        setId("setting-table");
        setAccessibleText("Settings of the chosen runs");
        getStyleClass().addAll(Styles.DENSE, "setting-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(SettingRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(DIFFERS, !empty && row != null && row.differs());
            }
        });
        Label none = new Label("Choose two or more runs, or a baseline: what differs between them stands here.");
        none.setWrapText(true);
        none.getStyleClass().add("table-empty");
        setPlaceholder(none);
        model.comparison().settings().addListener((ListChangeListener<SettingRow>) change -> columns());
        columns();
    }

    private void columns() {
        List<RunOverview> runs = model.compared();
        if (runs.equals(shown) && !getColumns().isEmpty()) {
            return;
        }
        shown = runs;
        getColumns().clear();
        getColumns()
                .add(column(
                        "Setting",
                        150,
                        row -> row.setting().section() + " \u00b7 "
                                + row.setting().label()
                                + (row.setting().unit().isEmpty()
                                        ? ""
                                        : " (" + row.setting().unit() + ")")));
        for (int i = 0; i < runs.size(); i++) {
            int place = i;
            TableColumn<SettingRow, String> column = column(
                    RunComparison.shortName(runs.get(i)),
                    140,
                    row -> row.values().get(place));
            column.getStyleClass().add("figure");
            getColumns().add(column);
        }
    }

    private static TableColumn<SettingRow, String> column(
            String title, double width, Function<SettingRow, String> text) {
        TableColumn<SettingRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(90);
        column.setSortable(false);
        return column;
    }
}
