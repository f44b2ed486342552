package unwind.agent.sac;

class FusedSacLearnerTest extends SacLearnerContract {
    @Override
    SacLearnerFactory factory() {
        return FusedSacLearner.factory();
    }
}
