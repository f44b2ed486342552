/** The Data screen: open files, look at sessions and findings. */
@org.jspecify.annotations.NullMarked
package unwind.app.data;
