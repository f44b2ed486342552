package unwind.deploy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what must not be seen in recordings, screenshots, reports and logs. */
public final class Masking {
    /** Names of ours begin so; all others tell of the account or of a person in it. */
    private static final String OURS = "unwind";

    private static final Pattern ACCOUNT = Pattern.compile("(?<![0-9A-Za-z])\\d{12}(?![0-9A-Za-z])");
    private static final Pattern KEY = Pattern.compile("(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{12,}(?![A-Z0-9])");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)(request[ _-]?id[\"']?[:=\\s]+[\"']?)(?=[^\\s\"',;)]*\\d)[0-9a-z-]{8,}|(extended request"
                    + " id[:=\\s]+)\\S+");
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)((?:security-token|authorization|signature|secret)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',&]{8,}");
    private static final Pattern PRINCIPAL = Pattern.compile(
            "(arn:aws[a-z-]*:(?:iam|sts)::[^:\\s]*:(?:user|role|group|assumed-role|federated-user|policy)/)([^\\s\"',;()]+)");

    private Masking() {}

    /** Account ids, names of users and roles that are not ours, access keys, signatures, tokens and request ids are hidden. */
    public static String mask(String text) {
        String out = KEY.matcher(text).replaceAll("(access key)");
        out = TOKEN.matcher(out).replaceAll("$1(hidden)");
        out = REQUEST.matcher(out).replaceAll("$1$2(hidden)");
        out = PRINCIPAL
                .matcher(out)
                .replaceAll(found -> Matcher.quoteReplacement(principal(found.group(1), found.group(2))));
        return ACCOUNT.matcher(out).replaceAll("••••••••••••");
    }

    private static String principal(String place, String name) {
        return place + (name.startsWith(OURS) ? name : "(hidden)");
    }
}
