package unwind.app.bench;

import java.util.List;
import unwind.app.Display;

/** What a measured window is drawn on: the display, or memory where there is none. */
record BenchScreen(boolean display) {
    static BenchScreen ofThisMachine() {
        return new BenchScreen(!Display.isHeadless() && new Display(System::getenv).isThere());
    }

    /** For the options of another virtual machine: what it needs to draw here. */
    List<String> options() {
        return display
                ? List.of("-Djava.awt.headless=false")
                : List.of("-Djava.awt.headless=true", "-Dglass.platform=Headless", "-Dprism.order=sw");
    }

    /** For this virtual machine, before it opens a window. */
    void apply() {
        for (String option : options()) {
            String[] pair = option.substring("-D".length()).split("=", 2);
            System.setProperty(pair[0], pair[1]);
        }
    }

    /** To be said with every figure. */
    String words() {
        return display ? "on the display" : "no display: drawn into memory by software";
    }
}
