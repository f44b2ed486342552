/** Rule-based strategies and bounds, all played through the one fill kernel. */
@org.jspecify.annotations.NullMarked
package unwind.strategy;
