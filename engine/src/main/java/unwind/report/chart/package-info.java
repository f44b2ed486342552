/** All charts, made once for window, report and export (JFreeChart here and in the app's chart package only). */
@org.jspecify.annotations.NullMarked
package unwind.report.chart;
