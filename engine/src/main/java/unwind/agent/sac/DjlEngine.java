package unwind.agent.sac;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import unwind.problem.Problem;
import unwind.problem.ProblemException;

/** Starts libtorch the way a reproducible training needs it: offline, one thread. */
final class DjlEngine {
    private DjlEngine() {}

    /**
     * A root manager of the PyTorch engine. The engine reads its settings once, when it is first loaded.
     *
     * @throws ProblemException (failed) when libtorch cannot be loaded
     */
    static NDManager newManager() {
        setUnlessSet("ai.djl.offline", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
        // Sums over several threads depend on how the work was split; one thread gives the same bits on each run.
        setUnlessSet("ai.djl.pytorch.num_threads", "1");
        setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
        try {
            return Engine.getEngine("PyTorch").newBaseManager();
        } catch (EngineException | IllegalArgumentException | LinkageError e) {
            throw new ProblemException(
                    Problem.failed(
                                    "The PyTorch library for training could not be loaded (%s)."
                                            .formatted(e.getMessage()),
                                    "Check that this is 64-bit Linux or Windows, or macOS on Apple silicon, and that the"
                                            + " folder .djl.ai in your home directory can be written and has 500 MB left.")
                            .problem(),
                    e);
        }
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
