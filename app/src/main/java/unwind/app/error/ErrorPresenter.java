package unwind.app.error;

/** Shows a failure to the user; call it on the FX thread. */
@FunctionalInterface
public interface ErrorPresenter {
    /**
     * @param title what was being done, e.g. {@code Load data}
     * @param failure a {@link unwind.problem.ProblemException} is told as such, anything else as unexpected
     */
    void present(String title, Throwable failure);
}
