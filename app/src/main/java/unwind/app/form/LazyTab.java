package unwind.app.form;

import javafx.scene.Node;
import javafx.scene.control.Tab;

/** Tabs whose content becomes part of the scene when they are first selected: what nobody looks at costs nothing. */
public final class LazyTab {
    private LazyTab() {}

    /** @param id node id of the tab */
    public static Tab of(String id, String title, Node content) {
        Tab tab = new Tab(title);
        tab.setId(id);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content);
            }
        });
        return tab;
    }
}
