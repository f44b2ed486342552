package unwind.app.closing;

/**
 * A piece of work that is not done when the window is to close.
 *
 * @param state how far it is, in words
 * @param kept what remains of it if it is stopped now, a sentence
 */
record OpenWork(String title, String state, String kept) {}
