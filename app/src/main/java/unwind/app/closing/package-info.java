/** What happens when the window is closed over unfinished work: the question, the orderly end. Knows tasks and the workspace, no screen. */
@org.jspecify.annotations.NullMarked
package unwind.app.closing;
