package unwind.report;

import java.util.Optional;

/** A part of the report. Adding one is one class and one line in {@link ReportSections#ALL}. */
interface Section {
    /** Anchor, kebab case. */
    String id();

    String title();

    /**
     * Why the report has nothing to tell here, as a sentence; the section is left out then, and {@link AbsentSection} says why.
     * Empty when there is something.
     */
    default Optional<String> absence(ReportInput input) {
        return Optional.empty();
    }

    void write(ReportInput input, Html out);

    /** For {@link #absence}: the sentence unless there is something to tell. */
    static Optional<String> unless(boolean there, String sentence) {
        return there ? Optional.empty() : Optional.of(sentence);
    }
}
