/** Forms made from a ParamSet: one source for label, unit, range, help and validation. */
@org.jspecify.annotations.NullMarked
package unwind.app.form;
