package unwind.app.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import unwind.app.workspace.Advice;

/** What a screen shows while its time has not come: what to do first, and a button that goes there. */
public final class NextStepView extends VBox {
    /** Place of what {@link #show(String, String, Node...)} adds. */
    private static final int ACTIONS = 4;

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button go = new Button();
    private final Navigation navigation;

    /**
     * @param id node id; the button is {@code id-go}
     * @param navigation brings another screen to the front
     */
    public NextStepView(String id, Ikon icon, Navigation navigation) {
        this.navigation = navigation;
        setId(id);
        getStyleClass().add("empty-state");
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        title.getStyleClass().add("heading-large");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(520);
        go.setId(id + "-go");
        go.getStyleClass().add(Styles.ACCENT);
        getChildren().addAll(picture, title, text, go);
    }

    public void show(Advice advice) {
        getChildren().remove(ACTIONS, getChildren().size());
        title.setText(advice.title());
        text.setText(advice.text());
        String name = advice.goTo().label();
        go.setText("Go to " + name);
        go.setOnAction(event -> navigation.show(advice.goTo()));
        go.setVisible(true);
        go.setManaged(true);
    }

    /** News instead of advice: nothing is missing, and this is how things stand. */
    public void show(String heading, String sentence, Node... actions) {
        title.setText(heading);
        text.setText(sentence);
        go.setVisible(false);
        go.setManaged(false);
        getChildren().remove(ACTIONS, getChildren().size());
        getChildren().addAll(actions);
    }
}
