package unwind.app.recording;

/** The arrow that stands for the mouse: pictures of a scene never hold the desktop's own pointer. */
final class PointerArrow {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int CLEAR = 0;

    /** B is the rim, w the inside. */
    private static final String[] SHAPE = {
        "B           ",
        "BB          ",
        "BwB         ",
        "BwwB        ",
        "BwwwB       ",
        "BwwwwB      ",
        "BwwwwwB     ",
        "BwwwwwwB    ",
        "BwwwwwwwB   ",
        "BwwwwwwwwB  ",
        "BwwwwwwwwwB ",
        "BwwwwwwBBBBB",
        "BwwwBwwB    ",
        "BwwB BwwB   ",
        "BwB  BwwB   ",
        "BB    BwwB  ",
        "B     BwwB  ",
        "       BB   ",
    };

    private static final int WIDTH = SHAPE[0].length();

    private PointerArrow() {}

    static void draw(Canvas canvas, Shot.Place tip) {
        int[] arrow = new int[WIDTH * SHAPE.length];
        for (int row = 0; row < SHAPE.length; row++) {
            for (int column = 0; column < WIDTH; column++) {
                arrow[row * WIDTH + column] = colour(SHAPE[row].charAt(column));
            }
        }
        canvas.draw(arrow, WIDTH, SHAPE.length, tip.left(), tip.top());
    }

    private static int colour(char sign) {
        return switch (sign) {
            case 'B' -> BLACK;
            case 'w' -> WHITE;
            default -> CLEAR;
        };
    }
}
