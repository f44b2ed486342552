package unwind.app.form;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Tooltip;
import javafx.stage.Screen;

/**
 * A tooltip whose text is broken into lines, and that stays on the screen. JavaFX gives a tooltip its place while it is one
 * line high; at the foot of a screen the others would lie below it. There it goes above the pointer instead.
 */
public final class WrappedTooltip extends Tooltip {
    /** From the tooltip's anchor, which is below the pointer, to above the pointer. */
    private static final double ABOVE_POINTER = 24;

    /** @param widthPx most that a line may take */
    public WrappedTooltip(String text, double widthPx) {
        super(text);
        setWrapText(true);
        setMaxWidth(widthPx);
        heightProperty().subscribe(this::stayOnScreen);
        setOnShown(event -> stayOnScreen());
    }

    private void stayOnScreen() {
        if (isShowing() && getY() + getHeight() > bottom()) {
            setAnchorY(getAnchorY() - getHeight() - ABOVE_POINTER);
        }
    }

    private double bottom() {
        return Screen.getScreensForRectangle(getX(), getY(), 1, 1).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .map(Rectangle2D::getMaxY)
                .orElse(Double.MAX_VALUE);
    }
}
