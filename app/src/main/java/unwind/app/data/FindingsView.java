package unwind.app.data;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import unwind.app.form.ParamForm;
import unwind.market.Finding;
import unwind.market.Severity;

/**
 * What the importer noticed: what, where, what was done about it, and the switch that decides it where there is one. A card
 * stays while its finding does, so that a switch keeps the focus while the data is read again.
 */
final class FindingsView extends ScrollPane {
    private final DataViewModel model;
    private final VBox list = new VBox();
    private final Map<String, Card> cards = new HashMap<>();

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
            cards.clear();
            list.getChildren().setAll(none);
            return;
        }
        List<Card> shown = new ArrayList<>();
        Map<String, Card> kept = new HashMap<>();
        for (Finding finding : model.findings()) {
            String key = finding.code() + " "
                    + shown.stream().filter(c -> c.is(finding.code())).count();
            Card card = cards.getOrDefault(key, new Card(finding.code(), model));
            card.show(finding);
            kept.put(key, card);
            shown.add(card);
        }
        cards.clear();
        cards.putAll(kept);
        if (!list.getChildren().equals(shown)) {
            list.getChildren().setAll(shown);
        }
    }

    private static final class Card extends HBox {
        private final String code;
        private final FontIcon icon = new FontIcon();
        private final Label title = new Label();
        private final Label what = line();
        private final Label done = line();
        private final Label where = line();

        Card(String code, DataViewModel model) {
            this.code = code;
            title.getStyleClass().add("task-title");
            where.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
            VBox text = new VBox(title, what, done, where);
            List<String> switches = FindingSwitches.of(code);
            if (!switches.isEmpty()) {
                text.getChildren().add(ParamForm.only("finding-" + code, model.importing(), switches));
            }
            text.getStyleClass().add("finding-text");
            HBox.setHgrow(text, Priority.ALWAYS);
            getStyleClass().add("finding");
            getChildren().addAll(icon, text);
        }

        boolean is(String other) {
            return code.equals(other);
        }

        void show(Finding finding) {
            icon.setIconCode(icon(finding.severity()));
            icon.getStyleClass()
                    .setAll(
                            "ikonli-font-icon",
                            "finding-icon",
                            finding.severity().name().toLowerCase(java.util.Locale.ROOT));
            title.setText(
                    finding.count() > 1 ? "%s (%,d)".formatted(finding.title(), finding.count()) : finding.title());
            what.setText(finding.what());
            done.setText("Done: " + finding.action());
            where.setText(finding.where());
        }

        private static Label line() {
            Label label = new Label();
            label.setWrapText(true);
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
}
