/** The report as files: page, PDF, and its tables and charts one by one. What needs libraries of its own is behind {@link unwind.report.export.DocumentMaker}. */
@org.jspecify.annotations.NullMarked
package unwind.report.export;
