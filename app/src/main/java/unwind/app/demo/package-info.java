/**
 * The demonstration: a script of steps, the director that plays it in the real window, and what is drawn over the window
 * meanwhile. It presses the window's own buttons. Depends on shell, workspace and command.
 */
@org.jspecify.annotations.NullMarked
package unwind.app.demo;
