package unwind.app.report;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import unwind.app.form.ChoiceText;
import unwind.app.runs.RunPicker;

/** Which run, which sections, as what. */
final class ReportFormView extends VBox {
    private final ReportViewModel model;
    private final ReportForm form;
    private final ReportPrompt prompt;

    ReportFormView(ReportViewModel model, ReportPrompt prompt) {
        this.model = model;
        this.form = model.form();
        this.prompt = prompt;
        getStyleClass().add("report-form");
        VBox choices = new VBox(
                field("Run or backtest", runs()),
                field("Save as", kinds()),
                sectionHead(),
                sections(),
                caption("Also tell, where it is wanted"),
                sensitivity(),
                field("Search that the settings come from", search()));
        choices.getStyleClass().add("report-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, new ReportActions(model, prompt));
    }

    private HBox runs() {
        return withFolder(
                RunPicker.of("report-run", "Run or backtest to report on", model.runs(), form.runProperty()),
                "report-run-folder",
                "Folder of a run or a backtest",
                model::openRun);
    }

    private ComboBox<ReportKind> kinds() {
        ComboBox<ReportKind> box = new ComboBox<>(FXCollections.observableArrayList(ReportKind.values()));
        box.setId("report-kind");
        box.setAccessibleText("What to save the report as");
        box.setConverter(ChoiceText.of(ReportKind::label));
        box.valueProperty().bindBidirectional(form.kindProperty());
        return box;
    }

    private HBox sectionHead() {
        Button all = small("report-all", "All");
        all.setOnAction(event -> form.chooseAll(true));
        Button none = small("report-none", "None");
        none.setOnAction(event -> form.chooseAll(false));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(caption("Sections, as far as the run has them"), space, all, none);
        head.getStyleClass().add("report-head");
        return head;
    }

    private static Button small(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        return button;
    }

    private TilePane sections() {
        TilePane tiles = new TilePane();
        tiles.getStyleClass().add("report-sections");
        tiles.setPrefColumns(1);
        for (ReportForm.SectionChoice section : form.sections()) {
            CheckBox box = new CheckBox(section.title());
            box.setId("report-section-" + section.id());
            box.setMaxWidth(Double.MAX_VALUE);
            box.selectedProperty().bindBidirectional(section.chosen());
            tiles.getChildren().add(box);
        }
        tiles.setTileAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return tiles;
    }

    private CheckBox sensitivity() {
        CheckBox box = new CheckBox("Other sizes, horizons and costs (plays again, a minute)");
        box.setId("report-sensitivity");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(form.sensitivityProperty());
        return box;
    }

    private HBox search() {
        ComboBox<SearchChoice> box = new ComboBox<>(model.searches());
        box.setId("report-search");
        box.setAccessibleText("Search that the settings come from");
        box.setConverter(ChoiceText.of(SearchChoice::words));
        form.searchProperty().subscribe(box::setValue);
        box.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                form.searchProperty().set(is);
            }
        });
        return withFolder(box, "report-search-folder", "Folder of a search", model::openSearch);
    }

    /** A list with the dialog for what is not in it. */
    private HBox withFolder(ComboBox<?> box, String id, String title, Consumer<Path> use) {
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        Button other = small(id, "Other\u2026");
        other.setAccessibleText(title);
        other.setMinWidth(Region.USE_PREF_SIZE);
        other.setOnAction(event -> prompt.folder(getScene().getWindow(), title).ifPresent(use));
        HBox row = new HBox(box, other);
        row.getStyleClass().add("report-head");
        return row;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("field-caption");
        return label;
    }

    private static VBox field(String text, Region editor) {
        Label label = caption(text);
        label.setLabelFor(editor);
        editor.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, label, editor);
    }
}
