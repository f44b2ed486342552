package unwind.report.chart;

import java.awt.Font;

/** Chooses the family of chart text. Asked anew each time, since a program may register Inter after charts were made. */
final class Fonts {
    private static final String PREFERRED = "Inter";

    private Fonts() {}

    static String family() {
        // Java answers an unknown name with its logical Dialog font.
        return PREFERRED.equals(new Font(PREFERRED, Font.PLAIN, 12).getFamily()) ? PREFERRED : Font.SANS_SERIF;
    }
}
