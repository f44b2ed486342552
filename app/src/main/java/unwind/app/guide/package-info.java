/** First steps: leads a newcomer from nothing to a first result, one click a step. Depends on workspace, command and task. */
@org.jspecify.annotations.NullMarked
package unwind.app.guide;
