package unwind.serving;

/** Settings of the JDK's HTTP server, which reads them once, when its first server is made. */
public final class HttpSettings {
    private HttpSettings() {}

    /** Sets what nobody has set; to be called before the first server is made. */
    public static void apply() {
        // Without it, answers on kept connections wait for the peer's delayed acknowledgement, about 40 ms.
        set("sun.net.httpserver.nodelay", "true");
        // Seconds for a whole request to arrive and for an answer to be taken: a client that dribbles is cut off.
        set("sun.net.httpserver.maxReqTime", "30");
        set("sun.net.httpserver.maxRspTime", "90");
        set("sun.net.httpserver.maxReqHeaders", "100");
        set("sun.net.httpserver.maxIdleConnections", "512");
        set("jdk.httpserver.maxConnections", "2048");
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
