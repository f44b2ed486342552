package unwind.app.setup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import unwind.app.setup.SplitModel.Part;

/**
 * The sessions as a strip of days, coloured by part, with two handles between the parts: drag them, or move them with Left
 * and Right (Page Up and Page Down by five sessions).
 */
final class SplitStrip extends Pane {
    private static final double STRIP_HEIGHT = 26;
    private static final double LABEL_HEIGHT = 18;
    private static final double HANDLE_WIDTH = 9;
    private static final int FAR = 5;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private final SplitModel model;
    private final List<Region> days = new ArrayList<>();
    private final List<Label> months = new ArrayList<>();
    private final Region first = handle("split-handle-validate", "Boundary of train and validate", 0);
    private final Region second = handle("split-handle-test", "Boundary of validate and test", 1);

    SplitStrip(SplitModel model) {
        this.model = model;
        setId("split-strip");
        getStyleClass().add("split-strip");
        setMinHeight(STRIP_HEIGHT + LABEL_HEIGHT);
        setPrefHeight(STRIP_HEIGHT + LABEL_HEIGHT);
        model.dates().addListener((ListChangeListener<LocalDate>) change -> rebuild());
        for (Part part : Part.values()) {
            model.from(part).subscribe(this::paint);
            model.to(part).subscribe(this::paint);
        }
        rebuild();
    }

    private Region handle(String id, String name, int boundary) {
        Region handle = new Region();
        handle.setId(id);
        handle.getStyleClass().add("split-handle");
        handle.setFocusTraversable(true);
        handle.setCursor(Cursor.H_RESIZE);
        handle.setAccessibleText(name);
        handle.setAccessibleHelp("Left and Right move it by one session.");
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            handle.requestFocus();
            // The scroll pane round it would take the focus.
            event.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            model.moveBoundary(
                    boundary, sessionAt(sceneToLocal(event.getSceneX(), 0).getX()));
            event.consume();
        });
        handle.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int by = switch (event.getCode()) {
                case LEFT -> -1;
                case RIGHT -> 1;
                case PAGE_UP -> -FAR;
                case PAGE_DOWN -> FAR;
                default -> 0;
            };
            if (by != 0) {
                model.moveBoundary(boundary, model.boundary(boundary) + by);
                event.consume();
            }
        });
        return handle;
    }

    /** How many sessions lie to the left of x. */
    private int sessionAt(double x) {
        return (int) Math.round(x / Math.max(1, dayWidth()));
    }

    private double dayWidth() {
        return days.isEmpty() ? 1 : getWidth() / days.size();
    }

    private void rebuild() {
        getChildren().clear();
        days.clear();
        months.clear();
        String month = "";
        for (LocalDate date : model.dates()) {
            Region day = new Region();
            Tooltip.install(day, new Tooltip(date.toString()));
            days.add(day);
            String now = MONTH.format(date);
            Label label = new Label(now.equals(month) ? "" : now);
            label.getStyleClass().addAll("small", "muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setMouseTransparent(true);
            months.add(label);
            month = now;
        }
        getChildren().addAll(days);
        getChildren().addAll(months);
        getChildren().addAll(first, second);
        boolean any = !days.isEmpty();
        first.setVisible(any);
        second.setVisible(any);
        paint();
    }

    private void paint() {
        for (int i = 0; i < days.size(); i++) {
            String part = model.partOf(model.dates().get(i))
                    .map(p -> p.name().toLowerCase(Locale.ROOT))
                    .orElse("unused");
            days.get(i).getStyleClass().setAll("split-day", part);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = dayWidth();
        double labelUntil = -1;
        for (int i = 0; i < days.size(); i++) {
            double x = Math.round(i * width);
            double next = Math.round((i + 1) * width);
            days.get(i).resizeRelocate(x, 0, Math.max(1, next - x - (width >= 4 ? 1 : 0)), STRIP_HEIGHT);
            Label label = months.get(i);
            double labelWidth = label.prefWidth(-1);
            boolean fits = !label.getText().isEmpty() && x > labelUntil && x + labelWidth <= getWidth();
            label.setVisible(fits);
            label.resizeRelocate(x, STRIP_HEIGHT + 2, labelWidth, LABEL_HEIGHT - 2);
            labelUntil = fits ? x + labelWidth + 4 : labelUntil;
        }
        place(first, 0, width);
        place(second, 1, width);
    }

    private void place(Region handle, int boundary, double width) {
        double x = model.boundary(boundary) * width - HANDLE_WIDTH / 2;
        handle.resizeRelocate(
                Math.clamp(x, 0, Math.max(0, getWidth() - HANDLE_WIDTH)), -2, HANDLE_WIDTH, STRIP_HEIGHT + 4);
    }
}
