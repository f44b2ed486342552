package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import unwind.run.CostPreview;

/** What the benchmarks would pay under the costs as they are set now. */
final class CostPreviewView extends VBox {
    private final GridPane figures = new GridPane();
    private final Label basis = new Label();

    CostPreviewView(ReadOnlyObjectProperty<Optional<CostPreview>> preview) {
        setId("cost-preview");
        getStyleClass().addAll("form-section", "cost-preview");
        Label heading = new Label("What these costs charge");
        heading.getStyleClass().add("heading");
        figures.getStyleClass().add("facts");
        basis.setWrapText(true);
        basis.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        getChildren().setAll(heading, figures, basis);
        preview.subscribe(this::show);
    }

    /** While the next figures are computed the last ones stay, dimmed, so that nothing jumps. */
    private void show(Optional<CostPreview> preview) {
        figures.setOpacity(preview.isPresent() ? 1 : 0.4);
        if (preview.isEmpty()) {
            basis.setText(
                    figures.getChildren().isEmpty()
                            ? "Shown as soon as the settings fit the data."
                            : "Computing\u2026");
            return;
        }
        PreviewFigures words = PreviewFigures.of(preview.get());
        figures.getChildren().clear();
        int row = 0;
        for (SetupSummary.Fact fact : words.rows()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add(Styles.TEXT_MUTED);
            label.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setId(
                    "preview-" + fact.label().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            value.getStyleClass().add("mono");
            figures.addRow(row++, label, value);
        }
        basis.setText(words.basis());
    }
}
