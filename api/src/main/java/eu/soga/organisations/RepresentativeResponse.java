package eu.soga.organisations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who acts for an organisation, as shown to the others who do. */
@JsonInclude
record RepresentativeResponse(
        UUID id, String name, @Nullable String email, RepresentativeRole role, Instant since) {
    static RepresentativeResponse from(Representative representative) {
        return new RepresentativeResponse(
                representative.id,
                representative.name,
                representative.email,
                representative.role(),
                representative.createdAt);
    }
}
