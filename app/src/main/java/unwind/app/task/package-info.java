/** Engine work on background threads with progress, rate, ETA and cancel, reported on the FX thread. Knows no screen. */
@org.jspecify.annotations.NullMarked
package unwind.app.task;
