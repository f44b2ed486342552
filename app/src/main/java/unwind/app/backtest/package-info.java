/** The Backtest screen: plays strategies over unseen sessions and shows what they cost. The view model imports no scene; the engine is reached through Experiments only. */
@org.jspecify.annotations.NullMarked
package unwind.app.backtest;
