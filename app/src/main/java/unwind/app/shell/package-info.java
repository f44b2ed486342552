/** The window round the screens: menu, top bar, rail, bottom panel, status bar. Knows screens only as Screen. */
@org.jspecify.annotations.NullMarked
package unwind.app.shell;
