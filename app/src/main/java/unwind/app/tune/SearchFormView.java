package unwind.app.tune;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.form.ParamForm;
import unwind.app.form.UndoKeys;
import unwind.app.form.WrappedTooltip;
import unwind.param.ParamSpec;
import unwind.run.TuneSpec;

/** The form of a search: a row a setting with its range, and the budget. */
final class SearchFormView extends ScrollPane {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final SearchForm form;
    private final VBox rows = new VBox();
    private final MenuButton add = new MenuButton("Add a setting");

    SearchFormView(TuneViewModel model) {
        form = model.form();
        setId("search-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
        rows.getStyleClass().add("range-rows");
        add.setId("search-add");
        add.getStyleClass().add(Styles.SMALL);
        Button usual = new Button("Usual ranges");
        usual.setId("search-usual");
        usual.getStyleClass().add(Styles.SMALL);
        usual.setTooltip(new Tooltip("The settings that are usually searched, with their usual ranges."));
        usual.setOnAction(event -> form.resetRanges());
        HBox buttons = new HBox(add, usual);
        buttons.getStyleClass().add("range-buttons");
        Label plan = new Label();
        plan.setId("search-plan");
        plan.setWrapText(true);
        plan.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        Runnable tell = () -> plan.setText(form.specProperty()
                .get()
                .map(SearchFormView::plan)
                .orElseGet(() -> form.problemProperty().get()));
        form.specProperty().subscribe(spec -> tell.run());
        form.problemProperty().subscribe(problem -> tell.run());
        VBox content = new VBox(
                heading("Budget"),
                ParamForm.plain("search", form.budget()),
                plan,
                heading("Searched settings"),
                hint(),
                rows,
                buttons);
        content.getStyleClass().add("search-form");
        setContent(content);
        form.rows().addListener((ListChangeListener<RangeRow>) change -> fill());
        fill();
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static Label hint() {
        Label hint = new Label(RangeText.HELP);
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, "small");
        return hint;
    }

    /** For example {@code 20 trials to step 5,000, 6 to 15,000, 2 to 40,000: 240,000 steps in all.} */
    static String plan(TuneSpec spec) {
        StringBuilder text = new StringBuilder();
        for (int rung = 0; rung < spec.rungs(); rung++) {
            int trials = spec.halving().trialsAt(rung);
            text.append(rung == 0 ? "" : ", ")
                    .append(
                            rung == 0
                                    ? "%d trial%s to step ".formatted(trials, trials == 1 ? "" : "s")
                                    : trials + " to ")
                    .append("%,d".formatted(spec.halving().stepsAt(rung)));
        }
        return text + ": %,d steps in all.".formatted(spec.allSteps());
    }

    private void fill() {
        rows.getChildren().setAll(form.rows().stream().map(this::row).toList());
        add.getItems().setAll(form.others().stream().map(this::item).toList());
    }

    private MenuItem item(ParamSpec param) {
        MenuItem item = new MenuItem(param.label());
        item.setOnAction(event -> form.add(param));
        return item;
    }

    private VBox row(RangeRow row) {
        String key = row.spec().key();
        CheckBox wanted = new CheckBox(row.spec().label());
        wanted.setId("search-" + key + "-on");
        wanted.selectedProperty().bindBidirectional(row.wantedProperty());
        wanted.setTooltip(tooltip(row.spec()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = new Button();
        remove.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText("Do not list " + row.spec().label());
        remove.setTooltip(new Tooltip("Do not list it"));
        remove.setOnAction(event -> form.remove(row));
        HBox line = new HBox(wanted, space, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        TextField range = new TextField();
        range.setId("search-" + key);
        range.getStyleClass().add(UndoKeys.STYLE_CLASS);
        range.setAccessibleText("Range of " + row.spec().label());
        range.setTooltip(tooltip(row.spec()));
        range.textProperty().bindBidirectional(row.textProperty());
        range.disableProperty().bind(row.wantedProperty().not());
        row.errorProperty().subscribe(text -> range.pseudoClassStateChanged(ERROR, !text.isEmpty()));
        Label error = new Label();
        error.setId("search-" + key + "-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(row.errorProperty());
        error.visibleProperty()
                .bind(row.errorProperty()
                        .isNotEmpty()
                        .and(range.focusedProperty().not()));
        error.managedProperty().bind(error.visibleProperty());
        return new VBox(line, range, error);
    }

    private static Tooltip tooltip(ParamSpec spec) {
        return new WrappedTooltip(spec.help().strip().replaceAll("\\s+", " "), 380);
    }
}
