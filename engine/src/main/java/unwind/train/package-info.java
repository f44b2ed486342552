/** Runs a training: budget, events, pause and stop, best policy on validation. */
@org.jspecify.annotations.NullMarked
package unwind.train;
