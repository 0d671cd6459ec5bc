package eu.soga.organisations.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.organisations.OrganisationRef;
import eu.soga.shared.web.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to represent an organisation, as shown to the person who holds the link of its mail.
 *
 * @param address where the mail went, shortened because the link may have been forwarded
 * @param actions {@code confirm}, with the reason when it is closed
 */
@JsonInclude
record JoinConfirmationResponse(
        OrganisationRef organisation, @Nullable String address, Instant expiresAt, List<Action> actions) {}
