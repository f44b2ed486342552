package unwind.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unwind.app.fake.FxTest;

@ExtendWith(ApplicationExtension.class)
class GradualTest {
    private final VBox pane = new VBox();
    private final List<Label> pieces = List.of(new Label("one"), new Label("two"), new Label("three"));
    private VBox root = new VBox();

    @Start
    void start(Stage stage) {
        root = new VBox();
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    @Test
    void piecesComeInOrderOnceThePaneIsShown() {
        FxTest.on(() -> Gradual.fill(pane, pieces));
        assertThat(pane.getChildren()).hasSize(1);

        FxTest.on(() -> root.getChildren().add(pane));
        FxTest.until(() -> pane.getChildren().size() == 3);
        assertThat(pane.getChildren()).containsExactlyElementsOf(pieces);

        FxTest.on(() -> root.getChildren().clear());
        FxTest.on(() -> root.getChildren().add(pane));
        assertThat(pane.getChildren()).containsExactlyElementsOf(pieces);
    }

    @Test
    void aTabHasItsContentFromItsFirstVisitOn() {
        Tab first = LazyTab.of("first", "First", new Label("one"));
        Tab second = LazyTab.of("second", "Second", new Label("two"));
        TabPane tabs = FxTest.get(() -> new TabPane(first, second));
        assertThat(first.getContent()).isNotNull();
        assertThat(second.getContent()).isNull();

        FxTest.on(() -> tabs.getSelectionModel().select(second));
        FxTest.on(() -> tabs.getSelectionModel().select(first));
        assertThat(second.getContent()).isNotNull();
    }
}
