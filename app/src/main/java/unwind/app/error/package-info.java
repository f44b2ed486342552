/** Expected and unexpected failures shown to a person once, with what, remedy and copyable details. */
@org.jspecify.annotations.NullMarked
package unwind.app.error;
