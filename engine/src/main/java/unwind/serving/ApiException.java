package unwind.serving;

/** A request that cannot be answered, as the caller is told: status, code, message, field. */
public final class ApiException extends RuntimeException {
    private final int status;
    private final String code;
    private final String field;

    private ApiException(int status, String code, String field, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** 400: not the JSON that the contract describes. */
    static ApiException malformed(String code, String field, String message) {
        return new ApiException(400, code, field, message);
    }

    /** 422: well formed, but cannot be done. */
    static ApiException impossible(String code, String field, String message) {
        return new ApiException(422, code, field, message);
    }

    /** Any other status. */
    static ApiException of(int status, String code, String message) {
        return new ApiException(status, code, "", message);
    }

    /** HTTP status, 4xx or 503. */
    public int status() {
        return status;
    }

    /** Stable name of the error, snake case. */
    public String code() {
        return code;
    }

    /** Path of the field, e.g. {@code market_data.rows[3].timestamp}; empty where none is to blame. */
    public String field() {
        return field;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
