package unwind.deploy.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnippetsTest {
    private static final String JSON = "{\n  \"ticker\" : \"O'NEIL \\\"x\\\" $HOME `id`\"\n}";

    private static Snippets aws() {
        return new Snippets("unwind", "eu-west-1", "desk", JSON, Optional.empty());
    }

    private static Snippets rehearsal() {
        return new Snippets("unwind", "us-east-1", "", JSON, Optional.of(URI.create("http://127.0.0.1:4711/")));
    }

    @ParameterizedTest
    @EnumSource(Snippets.Kind.class)
    void aRehearsalSaysSoAndNamesItsAddress(Snippets.Kind kind) {
        assertThat(rehearsal().text(kind)).contains("Rehearsal").contains("127.0.0.1:4711");
        assertThat(aws().text(kind)).doesNotContainIgnoringCase("rehearsal").contains("eu-west-1");
    }

    @Test
    void curlSignsWithVariablesNotSecrets() {
        assertThat(aws().text(Snippets.Kind.CURL))
                .contains("--aws-sigv4 \"aws:amz:eu-west-1:sagemaker\"")
                .contains("$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY")
                .contains("https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/unwind/invocations");
    }

    @Test
    void aShellPassesTheRequestOnAsItIs() throws Exception {
        Assumptions.assumeTrue(new File("/bin/sh").canExecute(), "skipped: there is no /bin/sh");
        String command =
                "curl() { while [ $# -gt 0 ]; do [ \"$1\" = --data-binary ] && printf %s \"$2\"; shift; done; }\n"
                        + aws().text(Snippets.Kind.CURL);
        Process shell = new ProcessBuilder("/bin/sh", "-c", command).start();
        String sent = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sent).isEqualTo(JSON);
    }
}
