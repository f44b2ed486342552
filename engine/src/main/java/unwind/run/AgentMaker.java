package unwind.run;

/** How an agent comes about from an experiment. Adding one is a class with such a method and a line in {@link AgentKind}. */
@FunctionalInterface
interface AgentMaker {
    /**
     * Learns on the training sessions and chooses on the validation sessions; the test sessions are not looked at.
     *
     * @throws unwind.problem.ProblemException when it cannot be learned
     */
    TrainedAgent train(AgentTraining job);
}
