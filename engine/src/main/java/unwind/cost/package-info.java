/** What a child order costs: components, presets, fees, and the per-minute inputs of the formulas. */
@org.jspecify.annotations.NullMarked
package unwind.cost;
