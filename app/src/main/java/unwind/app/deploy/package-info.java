/** The Deploy screen: from a trained run to an endpoint that is called live. Depends on workspace, runs, chart and shell. */
@org.jspecify.annotations.NullMarked
package unwind.app.deploy;
