package eu.soga.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person says who asks to represent an organisation that nobody represents yet.
 *
 * @param function what the person does there
 * @param proof text that lets a moderator check it; null when there is none
 * @param licence SPDX name of the licence under which the person agreed that the entry is published
 * @param address at the organisation's own domain, lower case; null when none was given
 * @param confirmedAt when the person showed that he or she reads that address; null before
 */
@Embeddable
public record EntryClaim(
        String function,
        @Nullable String proof,
        String licence,
        @Nullable String address,
        @Column(name = "confirmed_at") @Nullable Instant confirmedAt) {
    public EntryClaim confirmed(Instant at) {
        return new EntryClaim(function, proof, licence, address, at);
    }
}
