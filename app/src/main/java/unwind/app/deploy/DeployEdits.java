package unwind.app.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import unwind.app.workspace.EditedForm;
import unwind.app.workspace.SettingName;

/** What is taken back in the form of a deployment; the run that is chosen changes by itself and stays out of it. */
final class DeployEdits implements EditedForm {
    private final List<Field<?>> fields;

    /** A property with its name, and how its value is read from a text. */
    private record Field<T>(SettingName name, Property<T> property, Function<String, T> read) {
        static <T> Field<T> of(String label, Property<T> property, Function<String, T> read) {
            return new Field<>(new SettingName("Deploy", label, ""), property, read);
        }

        String text() {
            return String.valueOf(property.getValue());
        }

        void show(String text) {
            if (!text.equals(text())) {
                property.setValue(read.apply(text));
            }
        }
    }

    DeployEdits(DeployForm form) {
        fields = List.of(
                Field.of("On AWS", form.awsProperty(), Boolean::valueOf),
                Field.of("Serverless", form.serverlessProperty(), Boolean::valueOf),
                Field.of("Instance type", form.instanceProperty(), text -> text),
                Field.of("Memory", form.memoryProperty(), Integer::valueOf),
                Field.of("Region", form.regionProperty(), text -> text),
                Field.of("Profile", form.profileProperty(), text -> text),
                Field.of("Endpoint name", form.nameProperty(), text -> text),
                Field.of("Deletes itself after", form.minutesProperty(), text -> text));
    }

    @Override
    public Map<SettingName, String> texts() {
        Map<SettingName, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.name(), field.text()));
        return texts;
    }

    @Override
    public void show(Map<SettingName, String> texts) {
        fields.forEach(field -> field.show(texts.getOrDefault(field.name(), field.text())));
    }

    @Override
    public void onChange(Runnable action) {
        fields.forEach(field -> field.property().addListener((property, was, is) -> action.run()));
    }
}
