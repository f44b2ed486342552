package unwind.agent.sac;

class DjlSacLearnerTest extends SacLearnerContract {
    private final GradientGate gate = new GradientGate();

    @Override
    SacLearnerFactory factory() {
        return DjlSacLearner.factory(gate);
    }
}
