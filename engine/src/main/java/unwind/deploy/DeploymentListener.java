package unwind.deploy;

/** Is told of the steps of a deployment, on the thread that does them. */
@FunctionalInterface
public interface DeploymentListener {
    void onEvent(DeploymentEvent event);

    /**
     * Asked between steps and while waiting.
     *
     * @return whether to stop; what was made so far stays and is found again by its tags
     */
    default boolean isCancelled() {
        return false;
    }
}
