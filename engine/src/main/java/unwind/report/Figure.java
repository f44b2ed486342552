package unwind.report;

import unwind.report.chart.ChartPicture;

/**
 * A chart of the report.
 *
 * @param id unique in the page, kebab case
 * @param height px, beside a width of {@link #WIDTH}
 * @param caption what this very picture shows
 */
public record Figure(ChartPicture picture, String id, int height, String caption) {
    /** Width of every chart in px; the page scales it. */
    public static final int WIDTH = 920;

    /** What stands for the picture where it cannot be seen. */
    String alternative() {
        return "%s. %s %s".formatted(picture.title(), picture.description(), caption);
    }
}
