package unwind.report.chart;

/** A renderer whose lines carry signs. */
interface MarkedRenderer {
    Markers markers();
}
