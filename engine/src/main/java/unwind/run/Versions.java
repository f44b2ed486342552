package unwind.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** Versions that belong into a run's record. */
public final class Versions {
    private Versions() {}

    /** This program's version; {@code development} when run from classes. */
    public static String unwind() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    public static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("unwind", unwind());
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }
}
