/** The execution problem as an environment for learning: simulator, observation and reward. */
@org.jspecify.annotations.NullMarked
package unwind.env;
