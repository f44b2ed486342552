package unwind.app.runs;

import atlantafx.base.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.command.Command;
import unwind.app.command.CommandButton;
import unwind.app.form.Gradual;
import unwind.app.table.FilterField;
import unwind.report.chart.RunCurvesChart;

/** The Runs screen: the table above; what differs and how the trainings went below. */
final class RunsView extends BorderPane {
    private final FilterField filter;

    RunsView(RunsViewModel model, ChartPanes charts) {
        setId("runs-screen");
        filter =
                new FilterField("run-filter", "Filter the runs", "Filter: cheaper, learned<0.8 \u2026", model.filter());
        RunTable table = new RunTable(model);
        SplitPane below = new SplitPane(Gradual.later(settings(model)), Gradual.later(curves(model, charts)));
        below.setId("runs-below");
        below.setDividerPositions(0.5);
        SplitPane all = new SplitPane(table, below);
        all.setId("runs-split");
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.48);
        Command delete = model.delete();
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                delete.fire();
                event.consume();
            }
        });
        setTop(header(model, delete));
        setCenter(all);
        setBottom(message(model));
    }

    private HBox header(RunsViewModel model, Command delete) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                filter,
                space,
                button(model.pin(), "keeps it on top", MaterialDesignP.PIN_OUTLINE),
                button(model.makeBaseline(), "others are compared with it", MaterialDesignF.FLAG_OUTLINE),
                button(model.restore(), "its settings become the present ones", MaterialDesignR.RESTORE),
                button(model.openFolder(), "in the file manager", MaterialDesignF.FOLDER_OPEN_OUTLINE),
                button(delete, "Delete key; it can be undone", MaterialDesignD.DELETE_OUTLINE),
                button(model.reload(), "reads the folder again", MaterialDesignR.REFRESH)
                        .iconOnly());
        header.getChildren().stream()
                .filter(CommandButton.class::isInstance)
                .forEach(node -> ((CommandButton) node).setMinWidth(Region.USE_PREF_SIZE));
        header.getStyleClass().add("screen-header");
        return header;
    }

    private static CommandButton button(Command command, String hint, Ikon icon) {
        return CommandButton.of(command, hint, icon);
    }

    private static Node settings(RunsViewModel model) {
        ToggleSwitch only = new ToggleSwitch();
        only.setId("only-differences");
        only.setAccessibleText("Differences only");
        only.selectedProperty().bindBidirectional(model.comparison().onlyDifferencesProperty());
        Label title = new Label("Settings");
        title.getStyleClass().add("heading-small");
        Label label = new Label("Differences only");
        label.setLabelFor(only);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, label, only);
        head.getStyleClass().add("pane-head");
        SettingTable table = new SettingTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        return new VBox(head, table);
    }

    private static Node curves(RunsViewModel model, ChartPanes charts) {
        ChartPane pane = charts.pane("run-curves");
        model.comparison().curvesProperty().subscribe(curves -> {
            if (curves.isEmpty()) {
                pane.clear("The trainings of the chosen runs are drawn here, one line a run.");
            } else {
                pane.show(ChartRecipe.of(new RunCurvesChart(), "run-curves", curves));
            }
        });
        return pane;
    }

    private static Label message(RunsViewModel model) {
        Label message = new Label();
        message.setId("runs-message");
        message.setWrapText(true);
        message.getStyleClass().addAll(Styles.TEXT_MUTED, "small", "pane-note");
        Runnable show = () -> {
            String problem = model.messageProperty().get();
            message.setText(problem.isEmpty() ? "Runs are kept in " + model.shownFolder() : problem);
        };
        model.messageProperty().subscribe(show);
        model.rows().subscribe(show);
        show.run();
        return message;
    }

    void focusFilter() {
        filter.requestFocus();
    }
}
