/** Parameters described once ({@link unwind.param.ParamSpec}) for form, flag, validation, run record and report. Depends on problem only. */
@org.jspecify.annotations.NullMarked
package unwind.param;
