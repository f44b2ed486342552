/** Keeps what the window made as run folders and opens them; depends on workspace, task and command. */
@org.jspecify.annotations.NullMarked
package unwind.app.runs;
