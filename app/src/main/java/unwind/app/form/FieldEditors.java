package unwind.app.form;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import unwind.param.ParamSpec;

/** The control with which a field is edited, by kind. */
final class FieldEditors {
    private FieldEditors() {}

    static Control editor(ParamField field, String id) {
        Control editor = switch (field.spec().kind()) {
            case FLAG -> toggle(field);
            case CHOICE -> choice(field);
            case NUMBER, INTEGER, INTEGERS -> text(field);
        };
        editor.setId(id);
        return editor;
    }

    private static Control toggle(ParamField field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setMaxWidth(ToggleSwitch.USE_PREF_SIZE);
        field.textProperty().subscribe(text -> toggle.setSelected(Boolean.parseBoolean(text)));
        toggle.selectedProperty().subscribe(selected -> field.textProperty().set(Boolean.toString(selected)));
        return toggle;
    }

    private static Control choice(ParamField field) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.spec().choices());
        box.setConverter(new ChoiceLabels(field.spec()));
        box.valueProperty().bindBidirectional(field.textProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** Shows the labels of values. */
    private static final class ChoiceLabels extends StringConverter<String> {
        private final ParamSpec spec;

        ChoiceLabels(ParamSpec spec) {
            this.spec = spec;
        }

        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : spec.labelOf(value);
        }

        @Override
        public String fromString(String label) {
            int place = spec.choiceLabels().indexOf(label);
            return place < 0 ? label : spec.choices().get(place);
        }
    }

    private static TextField text(ParamField field) {
        ParamSpec spec = field.spec();
        CustomTextField box = new CustomTextField();
        box.textProperty().bindBidirectional(field.textProperty());
        box.getStyleClass().addAll("figure-field", UndoKeys.STYLE_CLASS);
        if (!spec.unit().isEmpty()) {
            Label unit = new Label(spec.unit());
            unit.getStyleClass().add("unit");
            box.setRight(unit);
        }
        box.setOnAction(event -> field.leave());
        box.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.leave();
            }
        });
        return box;
    }
}
