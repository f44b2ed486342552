/** Sessions of minute data in columnar primitive arrays: import, calendar, quality findings, repair, synthetic generator, and the statistics fitted on training sessions. The only package that knows Tablesaw. */
@org.jspecify.annotations.NullMarked
package unwind.market;
