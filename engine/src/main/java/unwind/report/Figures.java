package unwind.report;

import unwind.report.chart.Chart;
import unwind.report.chart.ChartPicture;

/** Puts charts into the page. */
final class Figures {
    private Figures() {}

    /** @param id unique in the page */
    static <D> void add(Html out, Chart<D> kind, D data, String id, int height, String caption) {
        out.figure(new Figure(ChartPicture.of(kind, data), id, height, caption));
    }
}
