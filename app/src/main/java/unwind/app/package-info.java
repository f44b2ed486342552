/** The program: the launcher and the composition root of the workbench. May use every package of the app and the engine. */
@org.jspecify.annotations.NullMarked
package unwind.app;
