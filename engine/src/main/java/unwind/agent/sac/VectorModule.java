package unwind.agent.sac;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module of the Vector API, which the fused learner computes with. Java links no classes ahead of time where an incubator
 * module is among those that it starts with, so a window with a start-up cache starts without this one, and takes it in here
 * before its first training. Java has that for agents that attach to a running program; for others it opens with an option.
 */
public final class VectorModule {
    /** Its name. */
    public static final String NAME = "jdk.incubator.vector";

    /** Option of the virtual machine with which the module is there from the start. */
    public static final String FROM_THE_START = "--add-modules=" + NAME;

    /** Option of the virtual machine with which it can be taken in when it is first needed. */
    public static final String WHEN_NEEDED = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED";

    private static final Logger LOG = LoggerFactory.getLogger(VectorModule.class);

    private VectorModule() {}

    /** Whether the module is there; takes it in where the virtual machine allows that. On any thread. */
    static boolean isThere() {
        return ModuleLayer.boot().findModule(NAME).isPresent() || late().isPresent();
    }

    private static Optional<Module> late() {
        try {
            Class<?> modules = Class.forName("jdk.internal.module.Modules");
            return modules.getMethod("loadModule", String.class).invoke(null, NAME) instanceof Module module
                    ? Optional.of(module)
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            LOG.debug("Java does not take in {} late", NAME, e);
            return Optional.empty();
        }
    }
}
