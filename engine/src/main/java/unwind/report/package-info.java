/** The written report of a run, and the tables that leave the program. */
@org.jspecify.annotations.NullMarked
package unwind.report;
