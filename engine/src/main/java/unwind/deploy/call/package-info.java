/** Calling an endpoint: requests as form and JSON, answers as figures, tree and lines, and the replay of a recorded session. */
@org.jspecify.annotations.NullMarked
package unwind.deploy.call;
