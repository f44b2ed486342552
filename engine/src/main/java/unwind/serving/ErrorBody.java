package unwind.serving;

import org.jspecify.annotations.Nullable;

/** An error as JSON. */
record ErrorBody(Details error) {
    /** @param field path of the field to blame, null where there is none */
    record Details(String code, String message, @Nullable String field) {}

    static byte[] json(ApiException e) {
        return ScheduleService.json(
                new ErrorBody(new Details(e.code(), e.getMessage(), e.field().isEmpty() ? null : e.field())));
    }
}
