/** Plays strategies over sessions they have not seen and says what the differences are worth. */
@org.jspecify.annotations.NullMarked
package unwind.backtest;
