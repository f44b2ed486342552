/** Synthetic minutes with the statistics of real ones: specification, generator, CSV writer. Reads nothing but its seed. */
@org.jspecify.annotations.NullMarked
package unwind.market.synth;
