/** Policies and learned strategies, independent of how they were trained. */
@org.jspecify.annotations.NullMarked
package unwind.agent;
