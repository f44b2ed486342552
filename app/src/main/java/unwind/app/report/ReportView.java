package unwind.app.report;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Nodes of the Report screen: what is wanted on the left, the pages on the right. */
final class ReportView extends BorderPane {
    private static final String CSS = "/unwind/app/report/report.css";

    ReportView(ReportViewModel model, ReportPrompt prompt) {
        setId("report-view");
        getStyleClass().addAll("screen", "report-screen");
        getStylesheets()
                .add(Objects.requireNonNull(ReportView.class.getResource(CSS)).toExternalForm());
        Label title = new Label("Report");
        title.getStyleClass().add("screen-title");
        Label what = new Label(
                "What a run or a backtest found, in a form to send: the answer first, then all that it rests on.");
        what.getStyleClass().add("screen-message");
        HBox header = new HBox(title, what);
        header.getStyleClass().add("screen-header");
        setTop(header);
        setLeft(new ReportFormView(model, prompt));
        setCenter(new PagesView(model));
    }
}
