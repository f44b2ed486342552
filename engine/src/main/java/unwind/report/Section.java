package unwind.report;

/** A part of the report. Adding one is one class and one line in {@link ReportSections#ALL}. */
interface Section {
    /** Anchor, kebab case. */
    String id();

    String title();

    /** False leaves the section out, heading and all. */
    default boolean applies(ReportInput input) {
        return true;
    }

    void write(ReportInput input, Html out);
}
