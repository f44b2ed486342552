/** Light and dark look: stylesheets, fonts, and the chart style that goes with them. */
@org.jspecify.annotations.NullMarked
package unwind.app.theme;
