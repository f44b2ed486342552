/** Puts deployment targets together: what the command line and the window choose from. */
@org.jspecify.annotations.NullMarked
package unwind.deploy.choice;
