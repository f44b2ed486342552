package unwind.app.data;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Either the charts of one session or the comparison of usual days. */
final class RightPane extends BorderPane {
    private final ReadOnlyBooleanWrapper profilesShown = new ReadOnlyBooleanWrapper();

    RightPane(Region session, Region profiles) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton one = tab("show-session", "One session", group, Styles.LEFT_PILL);
        ToggleButton usual = tab("show-profiles", "Usual days", group, Styles.RIGHT_PILL);
        one.setSelected(true);
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                was.setSelected(true);
                return;
            }
            profilesShown.set(is == usual);
            setCenter(is == usual ? profiles : session);
        });
        HBox tabs = new HBox(one, usual);
        tabs.getStyleClass().add("pane-tabs");
        setTop(tabs);
        setCenter(session);
    }

    private static ToggleButton tab(String id, String text, ToggleGroup group, String style) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.getStyleClass().addAll(style, Styles.SMALL);
        return tab;
    }

    ReadOnlyBooleanProperty profilesShown() {
        return profilesShown.getReadOnlyProperty();
    }
}
