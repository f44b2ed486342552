/** Commands: an action with a label and the reason why it cannot run now. No node but the button that shows one. */
@org.jspecify.annotations.NullMarked
package unwind.app.command;
