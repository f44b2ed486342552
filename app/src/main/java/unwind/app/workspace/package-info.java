/** The observable state of the workbench and which steps are done, stale or failed. Imports no javafx.scene in the model. */
@org.jspecify.annotations.NullMarked
package unwind.app.workspace;
