/** Expected failures as data: category, what happened, remedy. Depends on nothing. */
@org.jspecify.annotations.NullMarked
package unwind.problem;
