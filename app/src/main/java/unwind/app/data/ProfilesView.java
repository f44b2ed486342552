package unwind.app.data;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.form.ChoiceText;
import unwind.report.chart.ProfileComparisonChart;

/** The usual days of groups of sessions over one another. */
final class ProfilesView extends VBox {
    ProfilesView(ProfilesViewModel model, ChartPanes charts) {
        setId("profiles");
        getStyleClass().add("profiles");
        ComboBox<Grouping> choice = new ComboBox<>();
        choice.setId("profile-grouping");
        choice.getItems().setAll(Grouping.values());
        choice.setConverter(ChoiceText.of(Grouping::words));
        choice.valueProperty().bindBidirectional(model.groupingProperty());
        Label label = new Label("Compare");
        label.setLabelFor(choice);
        HBox tools = new HBox(label, choice);
        tools.getStyleClass().addAll("inline-choice", "pane-tools");
        ChartPane pane = charts.pane("data-profiles");
        VBox.setVgrow(pane, Priority.ALWAYS);
        Label note = new Label();
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.TEXT_MUTED, "small", "pane-note");
        getChildren().addAll(tools, pane, note);
        model.comparisonProperty().subscribe(comparison -> {
            note.setText(comparison.data().isPresent() ? comparison.note() : "");
            comparison
                    .data()
                    .ifPresentOrElse(
                            data -> pane.show(ChartRecipe.of(new ProfileComparisonChart(), "usual-days", data)),
                            () -> pane.clear(comparison.note()));
        });
    }
}
