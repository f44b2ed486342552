/** Unwind: how to sell a block of shares at the least cost. */
@org.jspecify.annotations.NullMarked
package unwind;
