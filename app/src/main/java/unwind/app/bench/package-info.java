/**
 * Measures the window for {@code unwind bench}: how soon it can be used, how long it ever stops answering, and whether it
 * grows. May use every other package of the window; none may use it.
 */
@org.jspecify.annotations.NullMarked
package unwind.app.bench;
