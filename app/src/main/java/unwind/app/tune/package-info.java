/** The search for hyperparameters in the window: its form, its trials, what mattered. Knows no other screen. */
@org.jspecify.annotations.NullMarked
package unwind.app.tune;
