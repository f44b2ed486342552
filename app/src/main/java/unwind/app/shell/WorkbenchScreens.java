package unwind.app.shell;

import java.util.List;

/** The screens of this version, in rail order: one line each. */
public final class WorkbenchScreens {
    private WorkbenchScreens() {}

    public static List<Screen> create(WorkbenchContext context) {
        return List.of();
    }
}
