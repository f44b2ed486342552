package unwind.app.tune;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import unwind.app.workspace.EditedForm;
import unwind.app.workspace.SettingName;
import unwind.param.ParamSpec;
import unwind.param.ParamValues;
import unwind.run.AgentParams;

/** What is taken back in the form of a search: its budget, which settings it lists, and their ranges. */
final class SearchEdits implements EditedForm {
    private static final String SECTION = "Search";
    private static final String ON = "on";
    private static final String OFF = "off";

    private final SearchForm form;

    SearchEdits(SearchForm form) {
        this.form = form;
    }

    @Override
    public Map<SettingName, String> texts() {
        Map<SettingName, String> texts = new LinkedHashMap<>();
        ParamValues budget = form.budget().values();
        budget.set().specs().forEach(spec -> texts.put(value(spec), budget.text(spec.key())));
        for (RangeRow row : form.rows()) {
            texts.put(value(row.spec()), row.textProperty().get());
            texts.put(searched(row.spec()), row.wantedProperty().get() ? ON : OFF);
        }
        return texts;
    }

    private static SettingName value(ParamSpec spec) {
        return new SettingName(SECTION, spec.label(), "");
    }

    private static SettingName searched(ParamSpec spec) {
        return new SettingName(SECTION, "Search of " + spec.label(), "");
    }

    @Override
    public void show(Map<SettingName, String> texts) {
        ParamValues budget = form.budget().values();
        for (ParamSpec spec : budget.set().specs()) {
            budget = budget.with(spec.key(), texts.getOrDefault(value(spec), spec.defaultValue()));
        }
        form.budget().show(budget);
        form.showRows(texts.entrySet().stream()
                .flatMap(text -> row(text.getKey(), text.getValue(), texts))
                .toList());
    }

    private static Stream<SearchForm.Line> row(SettingName name, String range, Map<SettingName, String> texts) {
        return AgentParams.PARAMS.specs().stream()
                .filter(spec -> value(spec).equals(name) && texts.containsKey(searched(spec)))
                .map(spec -> new SearchForm.Line(
                        spec, range, texts.getOrDefault(searched(spec), OFF).equals(ON)));
    }

    @Override
    public void onChange(Runnable action) {
        form.onChange(action);
    }
}
