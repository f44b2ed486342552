package unwind.app.workspace;

import java.util.Map;

/** A form beside the settings of an experiment whose edits are taken back together with them. FX thread only. */
public interface EditedForm {
    /** What stands in it, in its order. */
    Map<SettingName, String> texts();

    /** Shows what stood in it before. */
    void show(Map<SettingName, String> texts);

    /** @param action told whenever something in it may have changed */
    void onChange(Runnable action);
}
