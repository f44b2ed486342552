/** Valid market data files of every format, damage to them at random, and a judge of what the import makes of them. */
@org.jspecify.annotations.NullMarked
package unwind.market.fuzz;
