/** The command line. */
@org.jspecify.annotations.NullMarked
package unwind.cli;
