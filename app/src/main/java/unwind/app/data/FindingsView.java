package unwind.app.data;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import unwind.market.Finding;
import unwind.market.Severity;

/** What the importer noticed: what, where, and what was done about it. */
final class FindingsView extends ScrollPane {
    private final DataViewModel model;
    private final VBox list = new VBox();

    FindingsView(DataViewModel model) {
        this.model = model;
        setId("findings");
        setFitToWidth(true);
        list.getStyleClass().add("findings");
        setContent(list);
        model.findings().addListener((ListChangeListener<Finding>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        if (model.findings().isEmpty()) {
            Label none = new Label("Nothing to report: no gaps, no crossed quotes, no half days.");
            none.setWrapText(true);
            none.getStyleClass().add(Styles.TEXT_MUTED);
            list.getChildren().setAll(none);
            return;
        }
        list.getChildren()
                .setAll(model.findings().stream().map(FindingsView::card).toList());
    }

    private static Node card(Finding finding) {
        FontIcon icon = new FontIcon(icon(finding.severity()));
        icon.getStyleClass().addAll("finding-icon", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
        Label title = new Label(
                finding.count() > 1 ? "%s (%,d)".formatted(finding.title(), finding.count()) : finding.title());
        title.getStyleClass().add("task-title");
        VBox text = new VBox(title, line(finding.what()), line("Done: " + finding.action()), where(finding));
        text.getStyleClass().add("finding-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(icon, text);
        card.getStyleClass().add("finding");
        return card;
    }

    private static Label line(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        return label;
    }

    private static Label where(Finding finding) {
        Label label = line(finding.where());
        label.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        return label;
    }

    private static Ikon icon(Severity severity) {
        return switch (severity) {
            case INFO -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case SERIOUS -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
        };
    }
}
