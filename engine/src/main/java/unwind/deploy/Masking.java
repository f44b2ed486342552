package unwind.deploy;

import java.util.regex.Pattern;

/** Takes out of a text what must not be seen in recordings, screenshots, reports and logs. */
public final class Masking {
    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9A-Za-z])\\d{12}(?![0-9A-Za-z])");
    private static final Pattern KEY = Pattern.compile("(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{12,}(?![A-Z0-9])");
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(request ?-?id[:=\\s\"]+)[0-9a-f]{8}-[0-9a-f-]{27}|(extended request id[:=\\s]+)\\S+");
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)((?:security-token|authorization|signature|secret)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',&]{8,}");

    private Masking() {}

    /** Account ids, access keys, signatures, tokens and request ids become dots. */
    public static String mask(String text) {
        String out = KEY.matcher(text).replaceAll("(access key)");
        out = TOKEN.matcher(out).replaceAll("$1(hidden)");
        out = REQUEST.matcher(out).replaceAll("$1$2(hidden)");
        return ACCOUNT.matcher(out).replaceAll("••••••••••••");
    }
}
