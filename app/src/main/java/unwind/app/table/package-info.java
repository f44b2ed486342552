/** Tables alike on every screen: columns of text and aligned figures. Depends on JavaFX alone. */
@org.jspecify.annotations.NullMarked
package unwind.app.table;
