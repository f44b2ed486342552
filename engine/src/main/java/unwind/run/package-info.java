/** An experiment from data to results, and the folder that keeps it. */
@org.jspecify.annotations.NullMarked
package unwind.run;
