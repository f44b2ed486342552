/** Hyperparameter search: ranges, random sampling, successive halving, importance. Knows nothing of data or files. */
@org.jspecify.annotations.NullMarked
package unwind.train.search;
