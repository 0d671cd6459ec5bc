package eu.soga.organisations.people;

import eu.soga.shared.text.OneLine;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asks to represent an organisation that nobody represents, and how to check it: {@code address} or {@code proof}
 * is needed, unless the verified address of the account is at the organisation's domain.
 *
 * @param function what the person does there
 * @param address at the domain {@code listing.claimDomain} of the organisation; a mail with a link goes to it
 * @param proof what lets a moderator check it, such as the address of a page that names the person
 * @param acceptsLicence must be true: the entry is published under {@code listing.licence}
 */
record EntryClaimRequest(
        @OneLine @NotBlank @Size(max = 200) String function,
        @OneLine @Nullable @Email @Size(max = 254) String address,
        @Nullable @Size(max = 2000) String proof,
        boolean acceptsLicence) {
    EntryClaimRequest {
        address = address == null || address.isBlank() ? null : address.strip().toLowerCase(Locale.ROOT);
        proof = proof == null || proof.isBlank() ? null : proof.strip();
    }
}
