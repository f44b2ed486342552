package unwind.app;

/** Starts the workbench. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("Unwind on Java " + Runtime.version());
    }
}
