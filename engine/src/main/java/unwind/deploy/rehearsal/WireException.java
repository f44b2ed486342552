package unwind.deploy.rehearsal;

/** A refusal in AWS's terms. */
final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    WireException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The answer to a wrong or impossible request; SageMaker says so of a missing thing, too. */
    static WireException validation(String message) {
        return new WireException(400, "ValidationException", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
