/** Shows the engine's charts in a window: sharp, in the theme's colours, with zoom, crosshair and export. Depends on report.chart and JFreeChart-FX. */
@org.jspecify.annotations.NullMarked
package unwind.app.chart;
