package unwind.app.demo;

/** Something that a step does, as a user does it: to a control of the window, by its id. */
sealed interface DemoAction {
    /** Id of the control. */
    String target();

    /** Whether it only shows something, so that it is done again whenever its step comes back. */
    boolean onlyShows();

    /** Presses a button. */
    record Press(String target) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return false;
        }
    }

    /** Brings a page of a tab pane to the front. */
    record OpenTab(String target) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Presses a button that only changes what is looked at. */
    record Look(String target) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return true;
        }
    }

    /** Writes into a text field and leaves it at that: Enter would press what the field belongs to. */
    record Write(String target, String text) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return false;
        }
    }

    /** Writes into a text field, then Enter. */
    record Type(String target, String text) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return false;
        }
    }

    /** Chooses the entry of a list that reads so. */
    record Pick(String target, String entry) implements DemoAction {
        @Override
        public boolean onlyShows() {
            return false;
        }
    }
}
