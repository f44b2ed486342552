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
                .contains("role/x");
    }

    @Test
    void numbersThatAreNoAccountStay() {
        assertThat(Masking.mask("1000 shares, 20261126-020850, 1234567890123 ns"))
                .isEqualTo("1000 shares, 20261126-020850, 1234567890123 ns");
    }
}
