package unwind.app.runs;

import java.util.List;
import unwind.app.workspace.SettingName;

/**
 * One setting over several runs.
 *
 * @param values one a run, as a form shows it; empty where the run has no such setting
 * @param differs whether the runs do not all agree
 */
public record SettingRow(SettingName setting, List<String> values, boolean differs) {
    public SettingRow {
        values = List.copyOf(values);
    }
}
