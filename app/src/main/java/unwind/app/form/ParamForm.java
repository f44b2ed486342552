package unwind.app.form;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/**
 * A form made from a parameter set: label, editor with unit, reset, inline error, help. Node ids are
 * {@code prefix-key}, e.g. {@code order-shares}; errors {@code order-shares-error}.
 */
public final class ParamForm extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    /** Fields of a piece of the form: so many are made, dressed and placed within a few milliseconds. */
    private static final int AT_ONCE = 5;

    private final String prefix;
    private final Label help = new Label();
    private final List<Supplier<Node>> pieces = new ArrayList<>();

    public ParamForm(String prefix, ParamFormModel model) {
        this(prefix, model.groups());
        Gradual.fill(this, pieces);
    }

    /** All groups in their place at once, for a dialog that takes its size from them. */
    public static ParamForm whole(String prefix, ParamFormModel model) {
        ParamForm form = new ParamForm(prefix, model.groups());
        form.pieces.forEach(piece -> form.getChildren().add(piece.get()));
        return form;
    }

    private static ParamForm gradual(String prefix, Map<String, List<ParamField>> groups) {
        ParamForm form = new ParamForm(prefix, groups);
        Gradual.fill(form, form.pieces);
        return form;
    }

    /** Without the headings of groups, for a form that is short enough to take in at a glance. */
    public static ParamForm plain(String prefix, ParamFormModel model) {
        return gradual(prefix, Map.of("", model.fields()));
    }

    /** Only some fields of a model, without headings. */
    public static ParamForm only(String prefix, ParamFormModel model, List<String> keys) {
        return gradual(prefix, Map.of("", keys.stream().map(model::field).toList()));
    }

    /** By group, as the whole form, less the fields that another form shows. */
    public static ParamForm without(String prefix, ParamFormModel model, List<String> keys) {
        Map<String, List<ParamField>> rest = new LinkedHashMap<>();
        model.groups().forEach((group, fields) -> {
            List<ParamField> left = fields.stream()
                    .filter(field -> !keys.contains(field.spec().key()))
                    .toList();
            if (!left.isEmpty()) {
                rest.put(group, left);
            }
        });
        return gradual(prefix, rest);
    }

    private ParamForm(String prefix, Map<String, List<ParamField>> groups) {
        this.prefix = prefix;
        getStyleClass().add("param-form");
        help.getStyleClass().addAll("form-help", Styles.TEXT_MUTED, "small");
        help.setId(prefix + "-help");
        help.setWrapText(true);
        help.setManaged(false);
        help.setVisible(false);
        groups.forEach((name, fields) -> {
            if (groups.size() > 1) {
                pieces.add(() -> heading(name));
            }
            for (int i = 0; i < fields.size(); i += AT_ONCE) {
                List<ParamField> some = fields.subList(i, Math.min(i + AT_ONCE, fields.size()));
                pieces.add(() -> grid(some));
            }
        });
        pieces.add(() -> help);
    }

    private static Label heading(String name) {
        Label heading = new Label(name);
        heading.getStyleClass().add("form-group");
        return heading;
    }

    private GridPane grid(List<ParamField> fields) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints label = new ColumnConstraints(130, 150, 180);
        ColumnConstraints editor = new ColumnConstraints(120, 180, Double.MAX_VALUE);
        editor.setHgrow(Priority.ALWAYS);
        ColumnConstraints reset = new ColumnConstraints(26);
        grid.getColumnConstraints().setAll(label, editor, reset);
        int row = 0;
        for (ParamField field : fields) {
            addRow(grid, row, field);
            row += 2;
        }
        return grid;
    }

    private void addRow(GridPane grid, int row, ParamField field) {
        String id = prefix + "-" + field.spec().key();
        Label label = new Label(field.spec().label());
        label.setWrapText(true);
        Control editor = FieldEditors.editor(field, id);
        label.setLabelFor(editor);
        LateTooltip.on(field::help, label, editor);
        editor.setAccessibleText(field.spec().label() + " " + field.spec().unit());
        editor.setAccessibleHelp(field.help());
        editor.focusedProperty().subscribe(focused -> {
            if (focused) {
                showHelp(field);
            }
        });
        Label error = errorLabel(field, id + "-error");
        field.errorProperty().subscribe(text -> editor.pseudoClassStateChanged(ERROR, !text.isEmpty()));
        grid.addRow(row, label, editor, resetButton(field, id + "-reset"));
        grid.add(error, 0, row + 1, 3, 1);
        GridPane.setValignment(label, VPos.CENTER);
    }

    private void showHelp(ParamField field) {
        help.setText(field.spec().label() + ": " + field.help());
        help.setManaged(true);
        help.setVisible(true);
    }

    private static Label errorLabel(ParamField field, String id) {
        Label error = new Label();
        error.setId(id);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(field.errorProperty());
        error.visibleProperty().bind(field.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        return error;
    }

    /** Shown only where there is something to reset, and so the mark of a changed field too. */
    private static Button resetButton(ParamField field, String id) {
        Button reset = new Button();
        reset.setId(id);
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "field-reset");
        LateTooltip.on(
                () -> "Changed. Reset to the default, "
                        + ParamText.words(
                                field.spec(), field.spec().check(field.spec().defaultValue())),
                reset);
        reset.setAccessibleText("Reset " + field.spec().label());
        field.changedProperty().subscribe(changed -> {
            if (changed && reset.getGraphic() == null) {
                reset.setGraphic(new FontIcon(MaterialDesignR.RESTORE));
            }
            reset.setVisible(changed);
        });
        reset.setOnAction(event -> field.reset());
        return reset;
    }
}
