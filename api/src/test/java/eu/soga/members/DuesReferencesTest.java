package eu.soga.members;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DuesReferencesTest {
    @Test
    void computes_the_check_digits_of_the_standard() {
        assertThat(DuesReferences.of("539007547034")).isEqualTo("RF18539007547034");
        assertThat(DuesReferences.isValid("RF18539007547034")).isTrue();
    }

    @Test
    void finds_a_reference_in_what_a_payer_wrote() {
        String reference = DuesReferences.of("D00000042");
        assertThat(DuesReferences.in("cotisation 2026 " + reference + " merci")).contains(reference);
        assertThat(DuesReferences.in(spaced(reference).toLowerCase())).contains(reference);
        assertThat(DuesReferences.in("cotisation 2026")).isEmpty();
    }

    @Property
    void notices_every_mistyped_digit_and_every_swap(
            @ForAll @IntRange(min = 1, max = 99_999_999) int number,
            @ForAll @IntRange(min = 2, max = 12) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String reference = DuesReferences.of("D%08d".formatted(number));
        assertThat(DuesReferences.isValid(reference)).isTrue();
        if (Character.isDigit(reference.charAt(at))) {
            char other = (char) ('0' + (reference.charAt(at) - '0' + by) % 10);
            assertThat(DuesReferences.isValid(reference.substring(0, at) + other + reference.substring(at + 1)))
                    .isFalse();
        }
        if (at < 12 && reference.charAt(at) != reference.charAt(at + 1)) {
            String swapped = reference.substring(0, at)
                    + reference.charAt(at + 1)
                    + reference.charAt(at)
                    + reference.substring(at + 2);
            assertThat(DuesReferences.isValid(swapped)).isFalse();
        }
    }

    private static String spaced(String reference) {
        return reference.replaceAll("(.{4})", "$1 ").strip();
    }
}
