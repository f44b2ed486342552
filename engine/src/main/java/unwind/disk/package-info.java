/** Files that appear whole or not at all, folders deleted, content hashed. Depends on {@code unwind.problem} alone. */
@org.jspecify.annotations.NullMarked
package unwind.disk;
