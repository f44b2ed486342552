package unwind.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MaskingTest {
    @Test
    void nothingThatIdentifiesAnAccountOrOpensItStays() {
        String text = "arn:aws:iam::123456789012:role/x AKIAABCDEFGHIJKLMNOP Authorization: AWS4-HMAC-SHA256abcdef"
                + " (Request ID: 12345678-1234-1234-1234-123456789abc)";
        assertThat(Masking.mask(text))
                .doesNotContain("123456789012")
                .doesNotContain("AKIAABCDEFGHIJKLMNOP")
                .doesNotContain("AWS4-HMAC-SHA256abcdef")
                .doesNotContain("12345678-1234")
                .contains("role/(hidden)");
    }

    @Test
    void namesOfOthersInAnArnAreHiddenAndOursStay() {
        assertThat(Masking.mask(
                        "arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1a2b/jane@example.com, then"
                                + " arn:aws:iam::123456789012:role/unwind-execution"))
                .isEqualTo("arn:aws:sts::••••••••••••:assumed-role/(hidden), then"
                        + " arn:aws:iam::••••••••••••:role/unwind-execution");
    }

    @Test
    void requestIdsOfEveryServiceAreHidden() {
        assertThat(Masking.mask(
                        "(Service: S3, Status Code: 403, Request ID: 9V4TTKXJQ1ZB7C1D, Extended Request ID: a+b/c=)"))
                .isEqualTo("(Service: S3, Status Code: 403, Request ID: (hidden), Extended Request ID: (hidden)");
        assertThat(Masking.mask("{\"request_id\" : \"6f1c2f6e-0a3d-4f8e-9d0c-7b1b5f1a2c3d\", \"a\":1}"))
                .isEqualTo("{\"request_id\" : \"(hidden)\", \"a\":1}");
        assertThat(Masking.mask("no request id: unknown")).isEqualTo("no request id: unknown");
    }

    @Test
    void bucketsNamedAfterTheAccountLoseItsId() {
        assertThat(Masking.mask("s3://unwind-123456789012-us-east-1/models/a.tar.gz"))
                .isEqualTo("s3://unwind-••••••••••••-us-east-1/models/a.tar.gz");
    }

    @Test
    void maskingTwiceIsMaskingOnce() {
        String once =
                Masking.mask("arn:aws:iam::123456789012:user/jane (Request ID: 12345678-1234-1234-1234-123456789abc)"
                        + " Authorization: AWS4-HMAC-SHA256abcdef AKIAABCDEFGHIJKLMNOP");
        assertThat(Masking.mask(once)).isEqualTo(once);
    }

    @Test
    void numbersThatAreNoAccountStay() {
        assertThat(Masking.mask("1000 shares, 20261126-020850, 1234567890123 ns"))
                .isEqualTo("1000 shares, 20261126-020850, 1234567890123 ns");
    }
}
