package unwind.app.backtest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import unwind.app.form.ChoiceText;

/** Picks one of the test sessions. */
final class SessionBar extends HBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", Locale.ENGLISH);

    private final ComboBox<Integer> box = new ComboBox<>();
    private final Button previous = step("session-previous", MaterialDesignC.CHEVRON_LEFT, "Previous session", -1);
    private final Button next = step("session-next", MaterialDesignC.CHEVRON_RIGHT, "Next session", 1);
    private final ObjectProperty<Integer> session;
    private List<LocalDate> dates = List.of();

    SessionBar(ObjectProperty<Integer> session) {
        this.session = session;
        Label label = new Label("Session");
        label.setLabelFor(box);
        box.setId("session-picker");
        box.setPrefWidth(170);
        box.setConverter(ChoiceText.of(this::day));
        box.valueProperty().subscribe(index -> {
            if (index != null) {
                session.set(index);
            }
        });
        session.subscribe(index -> {
            box.setValue(dates.isEmpty() ? null : index);
            refreshSteps();
        });
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("session-bar");
        getChildren().addAll(label, previous, box, next);
        setDates(List.of());
    }

    void setDates(List<LocalDate> newDates) {
        dates = newDates;
        int kept = session.get();
        box.setValue(null);
        box.getItems().clear();
        for (int i = 0; i < dates.size(); i++) {
            box.getItems().add(i);
        }
        box.setValue(dates.isEmpty() ? null : kept);
        setDisable(dates.isEmpty());
        refreshSteps();
    }

    private void refreshSteps() {
        previous.setDisable(session.get() <= 0);
        next.setDisable(session.get() >= dates.size() - 1);
    }

    private Button step(String id, MaterialDesignC icon, String words, int by) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(e -> session.set(session.get() + by));
        return button;
    }

    private String day(int index) {
        return index >= dates.size() ? "" : dates.get(index).format(DAY);
    }
}
