package unwind.app.shell;

/** What the menu asks of the window round it. */
interface ShellActions {
    void quit();

    void helpOnField();

    void palette();

    void shortcutSheet();

    void settings();

    void exportChart();

    void copyChart();

    /** Starts or ends a recording of the window. */
    void record();

    void about();
}
