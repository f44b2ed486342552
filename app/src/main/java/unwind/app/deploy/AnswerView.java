package unwind.app.deploy;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unwind.app.chart.ChartPane;
import unwind.app.chart.ChartPanes;
import unwind.app.chart.ChartRecipe;
import unwind.app.form.LazyTab;
import unwind.deploy.call.CallAnswer;
import unwind.deploy.call.CallJson;
import unwind.deploy.call.JsonPart;
import unwind.deploy.call.ScheduleLines;
import unwind.report.chart.CumulativeChart;
import unwind.report.chart.ExchangeClock;

/** The answer to a call as chart, table, JSON and tree, and the calls before it. */
final class AnswerView extends VBox {
    /** The model answers for sessions of the US equity calendar. */
    private static final ExchangeClock NEW_YORK = new ExchangeClock(ZoneId.of("America/New_York"), 570);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(NEW_YORK.zone());
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final CallViewModel model;
    private final ChartPane chart;
    private final TableView<CallAnswer.Row> table = new TableView<>();
    private final TextArea pretty = text("call-pretty", "Answer as indented JSON");
    private final TextArea raw = text("call-raw", "Answer as it came");
    private final TreeView<String> tree = new TreeView<>();
    private Optional<CumulativeChart.Data> lines = Optional.empty();
    private final Label headline = new Label("No call yet.");
    private final Label sentence = new Label("Send asks the selected endpoint for a schedule.");

    AnswerView(CallViewModel model, ChartPanes charts) {
        this.model = model;
        chart = charts.pane("call-chart");
        getStyleClass().add("call-side");
        headline.setId("call-headline");
        headline.getStyleClass().add("call-headline");
        sentence.setId("call-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("screen-message");
        raw.setWrapText(true);
        tree.setId("call-tree");
        tree.setAccessibleText("Answer as a tree");
        TabPane tabs = new TabPane(
                tab("Chart", chart),
                tab("Table", table()),
                tab("Pretty", pretty),
                tab("Raw", raw),
                tab("Tree", tree),
                tab("History", history()));
        tabs.setId("call-tabs");
        tabs.setAccessibleText("The answer");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(0);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(headline, sentence, tabs, Ui.message("call-latency", model.latencyProperty()));
        model.shownProperty().subscribe(this::show);
        model.usualVolumeProperty().subscribe(volume -> draw());
    }

    private static TextArea text(String id, String name) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setAccessibleText(name);
        area.getStyleClass().addAll("mono", "code");
        return area;
    }

    private static Tab tab(String title, Node content) {
        return LazyTab.of("call-tab-" + title.toLowerCase(Locale.ROOT), title, content);
    }

    private TableView<CallAnswer.Row> table() {
        table.setId("call-table");
        table.setAccessibleText(
                "Child orders of the answer, and the shares that they, TWAP and VWAP have sold by then");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("The answer holds no schedule."));
        table.getColumns()
                .addAll(List.of(
                        Ui.column("Time", 54, r -> MINUTE.format(r.timestamp())),
                        Ui.figure("Shares", 70, r -> "%,d".formatted(r.shares())),
                        Ui.column("Order", 70, AnswerView::order),
                        Ui.figure("Sold", 56, r -> "%,d".formatted(r.cumulativeShares())),
                        Ui.figure("TWAP", 62, r -> soldBy("twap", r)),
                        Ui.figure("VWAP", 64, r -> soldBy("vwap", r)),
                        Ui.figure(
                                "Cost bps",
                                88,
                                r -> Double.isNaN(r.expectedCostBps())
                                        ? "\u2013"
                                        : String.format(Locale.ROOT, "%.2f", r.expectedCostBps()))));
        return table;
    }

    private String soldBy(String benchmark, CallAnswer.Row row) {
        return lines.stream()
                .flatMap(all -> all
                        .soldBy(
                                benchmark,
                                ScheduleLines.end(
                                        row,
                                        NEW_YORK,
                                        row.timestamp().atZone(NEW_YORK.zone()).toLocalDate()))
                        .stream()
                        .boxed())
                .map("%,.0f"::formatted)
                .findFirst()
                .orElse("\u2013");
    }

    private static String order(CallAnswer.Row row) {
        return row.market()
                ? "Market"
                : String.format(
                        Locale.ROOT, "Limit $%.2f", row.limitPriceDollars().getAsDouble());
    }

    private TableView<CallRecord> history() {
        TableView<CallRecord> calls = new TableView<>(model.history());
        calls.setId("call-history");
        calls.setAccessibleText("Calls of this session, newest first");
        calls.getStyleClass().add("dense");
        calls.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        calls.setPlaceholder(new Label("No call yet."));
        calls.getColumns()
                .addAll(List.of(
                        Ui.column("Time", 74, c -> SECOND.format(c.at())),
                        Ui.column("Endpoint", 62, c -> c.endpoint().name()),
                        Ui.column("Where", 108, c -> c.endpoint().where()),
                        Ui.figure("Status", 58, c -> Integer.toString(c.answer().status())),
                        Ui.figure("Latency", 76, c -> Words.millis(c.answer().latency())),
                        Ui.figure("Size", 66, c -> Words.bytes(c.bytes()))));
        calls.getSelectionModel().selectedItemProperty().addListener((item, was, is) -> {
            if (is != null) {
                model.again(is);
            }
        });
        return calls;
    }

    private void show(Optional<CallRecord> shown) {
        if (shown.isEmpty()) {
            chart.clear("Send a request to see its schedule here.");
            return;
        }
        CallRecord call = shown.get();
        headline.setText(call.headline());
        sentence.setText(call.sentence());
        pretty.setText(CallJson.pretty(call.body()));
        raw.setText(call.body());
        TreeItem<String> root = item(CallJson.parts(call.body()));
        root.setExpanded(true);
        tree.setRoot(root);
        draw();
    }

    private static TreeItem<String> item(JsonPart part) {
        TreeItem<String> item = new TreeItem<>(part.name() + ": " + part.value());
        part.children().forEach(child -> item.getChildren().add(item(child)));
        return item;
    }

    private void draw() {
        Optional<CallAnswer> schedule = model.shownProperty().get().flatMap(CallRecord::schedule);
        lines = schedule.map(
                s -> ScheduleLines.of(s, NEW_YORK, model.usualVolumeProperty().get()));
        table.getItems().setAll(schedule.map(CallAnswer::rows).orElse(List.of()));
        if (schedule.isEmpty()) {
            chart.clear(
                    model.shownProperty().get().isEmpty()
                            ? "Send a request to see its schedule here."
                            : "The answer holds no schedule.");
            return;
        }
        chart.show(
                ChartRecipe.of(new CumulativeChart(), "answer-" + schedule.get().session(), lines.orElseThrow()));
    }
}
