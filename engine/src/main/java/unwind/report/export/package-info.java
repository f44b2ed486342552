/** The report as files of other kinds than HTML: PDF, and its tables and charts one by one. The only place that knows their libraries. */
@org.jspecify.annotations.NullMarked
package unwind.report.export;
