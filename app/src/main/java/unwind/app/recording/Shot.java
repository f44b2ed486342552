package unwind.app.recording;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;

/**
 * What was to see at one instant: the window, and above it its menus, tooltips and dialogs.
 *
 * @param slot number of the frame that shows it
 * @param layers lowest first; the lowest is as large as all
 * @param pointer where the mouse is; empty when it is not drawn
 */
record Shot(long slot, List<Layer> layers, Optional<Place> pointer) {
    /** Pixels from the upper left corner of the film. */
    record Place(int left, int top) {}

    /**
     * One picture and its place; only read once it is here.
     *
     * @param framed whether a line is drawn round it, in place of the frame that the desktop gives a dialog
     */
    record Layer(Image image, Place place, boolean framed) {}

    Shot {
        layers = List.copyOf(layers);
    }
}
