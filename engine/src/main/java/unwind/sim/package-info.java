/** The one fill kernel, and the one view of the market that hides the future. */
@org.jspecify.annotations.NullMarked
package unwind.sim;
