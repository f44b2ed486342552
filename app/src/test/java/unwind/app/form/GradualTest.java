package unwind.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
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
    private final List<Label> made = new ArrayList<>();
    private final List<Supplier<Label>> pieces = Stream.of("one", "two", "three")
            .<Supplier<Label>>map(text -> () -> make(text))
            .toList();
    private VBox root = new VBox();

    @Start
    void start(Stage stage) {
        root = new VBox();
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    private Label make(String text) {
        Label label = new Label(text);
        made.add(label);
        return label;
    }

    @Test
    void piecesAreMadeInOrderOnceAWindowShowsThePane() {
        FxTest.on(() -> Gradual.fill(pane, pieces));
        assertThat(made).isEmpty();

        int atOnce = FxTest.get(() -> {
            root.getChildren().add(pane);
            return made.size();
        });
        assertThat(atOnce).as("made before the next pulse").isZero();
        FxTest.until(() -> pane.getChildren().size() == 3);
        assertThat(made).extracting(Label::getText).containsExactly("one", "two", "three");

        FxTest.on(() -> root.getChildren().clear());
        FxTest.on(() -> root.getChildren().add(pane));
        assertThat(pane.getChildren()).containsExactlyElementsOf(made);
    }

    @Test
    void whatAPieceHoldsComesBeforeThePieceAfterIt() {
        VBox inner = new VBox();
        VBox last = new VBox();
        FxTest.on(() -> {
            Gradual.fill(pane, List.of(() -> filled(inner), () -> make("after")));
            Gradual.fill(last, List.of(() -> make("last")));
            root.getChildren().addAll(pane, last);
        });
        FxTest.until(() -> made.size() == 5);
        assertThat(made).extracting(Label::getText).containsExactly("one", "two", "three", "after", "last");
    }

    @Test
    void aPartThatComesLaterIsMissingOnlyUntilThePulse() {
        Label part = new Label("part");
        Pane place = Gradual.later(part);
        int atOnce = FxTest.get(() -> {
            root.getChildren().add(place);
            return place.getChildren().size();
        });
        assertThat(atOnce).isZero();
        FxTest.until(() -> place.getChildren().contains(part));
    }

    private VBox filled(VBox inner) {
        Gradual.fill(inner, pieces);
        return inner;
    }

    @Test
    void aPulseMakesOnePieceWhereOneTakesAllItsTime() {
        List<Long> pulses = new ArrayList<>();
        long[] pulse = new long[1];
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse[0]++;
            }
        };
        Supplier<Label> slow = () -> {
            pulses.add(pulse[0]);
            long end = System.nanoTime() + 6_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return new Label("slow");
        };
        VBox other = new VBox();
        FxTest.on(() -> {
            counting.start();
            Gradual.fill(pane, List.of(slow, slow));
            Gradual.fill(other, List.of(slow, slow));
            root.getChildren().addAll(pane, other);
        });
        FxTest.until(() -> pulses.size() == 4);
        FxTest.on(counting::stop);
        assertThat(pulses).doesNotHaveDuplicates();
    }

    @Test
    void aSceneWithoutAWindowIsFilledAtOnceOnAnyThread() {
        Gradual.fill(pane, pieces);
        Scene scene = new Scene(pane, 300, 200);
        assertThat(scene.getRoot().getChildrenUnmodifiable()).containsExactlyElementsOf(made);
        assertThat(made).hasSize(3);
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
