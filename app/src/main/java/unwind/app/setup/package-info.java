/** The Setup screen: order, cost, agent, split, seed, with a live validation summary. */
@org.jspecify.annotations.NullMarked
package unwind.app.setup;
