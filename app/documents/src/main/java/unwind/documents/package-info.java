/** PDF and workbooks of reports, and the only place that knows the libraries for them. */
@org.jspecify.annotations.NullMarked
package unwind.documents;
