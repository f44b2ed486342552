package unwind.app.shell;

/** What the menu asks of the window round it. */
interface ShellActions {
    void quit();

    void helpOnField();

    void shortcutSheet();

    void about();
}
