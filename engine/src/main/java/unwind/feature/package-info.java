/** What a learned strategy sees: the observation schema, the same in training, backtest and serving. */
@org.jspecify.annotations.NullMarked
package unwind.feature;
