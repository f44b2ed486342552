/**
 * Answers schedules: the JSON contract, the service behind it, the HTTP server, the model archive, and the contract of a
 * hosting container. Needs neither libtorch nor a display nor a cloud library.
 */
@org.jspecify.annotations.NullMarked
package unwind.serving;
