package eu.soga.organisations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.Representative;
import eu.soga.organisations.RepresentativeRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A representative as shown to the other representatives and to moderators. */
@JsonInclude
public record RepresentativeResponse(
        UUID id, String name, @Nullable String email, RepresentativeRole role, Instant since) {
    public static RepresentativeResponse from(Representative representative) {
        return new RepresentativeResponse(
                representative.id,
                representative.name,
                representative.email,
                representative.role(),
                representative.createdAt);
    }
}
