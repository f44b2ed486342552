/**
 * The contract of the schedule service as checks that run against anything that claims to keep it: a plain process, a
 * container, a rehearsal, a hosted endpoint.
 */
@org.jspecify.annotations.NullMarked
package unwind.serving.contract;
