package unwind.problem;

/**
 * An expected failure, told to a person.
 *
 * @param category decides the exit code
 * @param whatHappened one sentence with the place: file, row, column
 * @param remedy what the user can do about it
 */
public record Problem(Category category, String whatHappened, String remedy) {
    public Problem {
        if (whatHappened.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a problem needs both what happened and a remedy");
        }
    }

    public static ProblemException usage(String whatHappened, String remedy) {
        return new ProblemException(new Problem(Category.USAGE, whatHappened, remedy));
    }

    public static ProblemException data(String whatHappened, String remedy) {
        return new ProblemException(new Problem(Category.DATA, whatHappened, remedy));
    }

    public static ProblemException failed(String whatHappened, String remedy) {
        return new ProblemException(new Problem(Category.FAILED, whatHappened, remedy));
    }

    /** The text for a person: what happened, then what to do. */
    public String message() {
        return whatHappened + " " + remedy;
    }
}
