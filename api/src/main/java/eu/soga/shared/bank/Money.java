package eu.soga.shared.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.soga.shared.errors.DomainException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount.
 *
 * @param currency ISO 4217, upper case
 */
public record Money(
        @JsonProperty(required = true) @Min(0) @Max(Money.MOST)
        long cents,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{soga.currency}")
        String currency) {
    /** A billion euros: more is a typing error. */
    public static final long MOST = 100_000_000_000L;

    /** @throws DomainException 400 at this pointer when it is not in that currency */
    public void require(String other, String pointer) {
        if (!currency.equals(other))
            throw DomainException.invalid(pointer + "/currency", "The currency must be " + other + ".");
    }
}
