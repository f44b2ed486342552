package unwind.app.recording;

import java.util.Arrays;

/**
 * A picture in memory, as one frame of a film: opaque, one {@code int} per pixel, 0xFFRRGGBB.
 *
 * @param pixels row by row
 */
record Canvas(int width, int height, int[] pixels) {
    private static final int OPAQUE = 0xFF000000;
    private static final int CHANNEL = 0xFF;
    private static final int ALPHA_SHIFT = 24;

    Canvas(int width, int height) {
        this(width, height, new int[width * height]);
    }

    void clear() {
        Arrays.fill(pixels, OPAQUE);
    }

    /** Lays a picture with premultiplied alpha over this one; what lies outside is cut off. */
    void draw(int[] source, int sourceWidth, int sourceHeight, int left, int top) {
        int firstRow = Math.max(0, -top);
        int lastRow = Math.min(sourceHeight, height - top);
        int firstColumn = Math.max(0, -left);
        int lastColumn = Math.min(sourceWidth, width - left);
        for (int row = firstRow; row < lastRow; row++) {
            int from = row * sourceWidth;
            int to = (row + top) * width + left;
            for (int column = firstColumn; column < lastColumn; column++) {
                pixels[to + column] = over(source[from + column], pixels[to + column]);
            }
        }
    }

    /** Fills a rectangle; what lies outside is cut off. */
    void fill(int left, int top, int fillWidth, int fillHeight, int colour) {
        int from = Math.clamp(left, 0, width);
        int to = Math.clamp((long) left + fillWidth, 0, width);
        for (int row = Math.max(0, top); row < Math.min(height, top + fillHeight); row++) {
            Arrays.fill(pixels, row * width + from, row * width + to, colour);
        }
    }

    private static int over(int above, int below) {
        int alpha = above >>> ALPHA_SHIFT;
        if (alpha == CHANNEL) {
            return above;
        }
        if (alpha == 0) {
            return below;
        }
        int seenThrough = CHANNEL - alpha;
        int red = channel(above, below, 16, seenThrough);
        int green = channel(above, below, 8, seenThrough);
        int blue = channel(above, below, 0, seenThrough);
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    private static int channel(int above, int below, int shift, int seenThrough) {
        int sum = (above >>> shift & CHANNEL) + (below >>> shift & CHANNEL) * seenThrough / CHANNEL;
        return Math.min(CHANNEL, sum);
    }
}
