package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unwind.app.command.CommandButton;

/** A button, and then TWAP's cost and the headroom under each cost model. */
final class PresetComparisonView extends VBox {
    private final GridPane figures = new GridPane();
    private final Label basis = new Label("The other models with their usual values, on the same training sessions.");

    PresetComparisonView(PresetComparison model) {
        setId("preset-comparison");
        getStyleClass().add("form-section");
        figures.setId("preset-figures");
        figures.getStyleClass().add("facts");
        basis.setWrapText(true);
        basis.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        getChildren()
                .addAll(
                        new HBox(CommandButton.of(
                                model.compare(),
                                "what each would charge TWAP, and what it leaves to be saved",
                                Styles.SMALL)),
                        figures,
                        basis);
        model.rowsProperty().subscribe(this::show);
    }

    private void show(List<PresetComparison.Row> rows) {
        figures.getChildren().clear();
        for (var node : List.of(figures, basis)) {
            node.setVisible(!rows.isEmpty());
            node.setManaged(!rows.isEmpty());
        }
        if (rows.isEmpty()) {
            return;
        }
        figures.addRow(0, muted("Cost model"), muted("TWAP"), muted("Headroom"));
        for (int i = 0; i < rows.size(); i++) {
            add(i + 1, rows.get(i));
        }
    }

    private void add(int line, PresetComparison.Row row) {
        Label name = new Label(row.name());
        name.setMinWidth(USE_PREF_SIZE);
        if (row.current()) {
            name.getStyleClass().add(Styles.TEXT_BOLD);
        }
        row.preview()
                .ifPresentOrElse(
                        preview -> figures.addRow(
                                line,
                                name,
                                figure(row, "twap", PreviewFigures.bps(preview, preview.twapBps())),
                                figure(row, "headroom", PreviewFigures.headroom(preview))),
                        () -> {
                            Label not = muted("not with this data");
                            not.setTooltip(new Tooltip(row.problem()));
                            figures.addRow(line, name, not);
                        });
    }

    private static Label figure(PresetComparison.Row row, String what, String text) {
        Label label = new Label(text);
        label.setId("preset-%s-%s".formatted(row.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), what));
        label.getStyleClass().add("mono");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
