/** The Deploy screen: from a trained run to an endpoint. Depends on workspace, runs and shell. */
@org.jspecify.annotations.NullMarked
package unwind.app.deploy;
