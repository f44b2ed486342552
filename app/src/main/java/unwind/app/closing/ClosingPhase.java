package unwind.app.closing;

/** How far the closing of the window is. */
enum ClosingPhase {
    OPEN,
    /** Work runs that is lost or cut short: the user is asked. */
    ASKING,
    /** Everything was told to stop, and what is being kept is waited for. */
    STOPPING,
    CLOSED
}
