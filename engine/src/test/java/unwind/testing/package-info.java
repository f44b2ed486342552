/** Small deterministic inputs for tests: sessions, profiles, cost contexts. */
@org.jspecify.annotations.NullMarked
package unwind.testing;
