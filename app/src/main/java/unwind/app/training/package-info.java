/** The Train screen: starts, watches, pauses and stops a training. The view model imports no scene; the engine is reached through Experiments only. */
@org.jspecify.annotations.NullMarked
package unwind.app.training;
