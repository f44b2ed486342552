/** The Report screen: the report of a run. Depends on workspace, runs and shell. */
@org.jspecify.annotations.NullMarked
package unwind.app.report;
