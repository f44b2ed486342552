package unwind.app.setup;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The live check beside the forms. */
final class SummaryView extends VBox {
    SummaryView(SetupSummary summary) {
        setId("setup-summary");
        getStyleClass().add("inspector");
        summary.contentProperty().subscribe(this::show);
    }

    private void show(SetupSummary.Content content) {
        List<Node> nodes = new ArrayList<>();
        switch (content.state()) {
            case NO_DATA ->
                nodes.add(
                        headline(MaterialDesignD.DATABASE_OFF_OUTLINE, "No data yet", "Open data in step 1 (Ctrl+1)."));
            case CHECKING -> nodes.add(headline(MaterialDesignP.PROGRESS_CLOCK, "Checking\u2026", ""));
            case READY -> nodes.add(headline(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "Ready to train", ""));
            case PROBLEM -> nodes.add(headline(MaterialDesignA.ALERT_OCTAGON_OUTLINE, "Not ready", content.problem()));
        }
        if (!content.facts().isEmpty()) {
            nodes.add(facts(content.facts()));
        }
        content.notes().forEach(note -> nodes.add(note(note)));
        getChildren().setAll(nodes);
    }

    private static Node headline(Ikon icon, String title, String detail) {
        Label heading = new Label(title);
        heading.setId("setup-verdict");
        heading.getStyleClass().add("heading");
        HBox line = new HBox(new FontIcon(icon), heading);
        line.getStyleClass().add("inline-choice");
        if (detail.isEmpty()) {
            return line;
        }
        Label text = wrapped(detail);
        text.setId("setup-problem");
        return new VBox(8, line, text);
    }

    private static Node facts(List<SetupSummary.Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (SetupSummary.Fact fact : facts) {
            Label label = new Label(fact.label());
            label.getStyleClass().add(Styles.TEXT_MUTED);
            label.setMinWidth(Label.USE_PREF_SIZE);
            Label value = new Label(fact.value());
            value.setWrapText(true);
            grid.addRow(row++, label, value);
        }
        return grid;
    }

    private static Label note(String text) {
        Label note = wrapped(text);
        note.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        return note;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
