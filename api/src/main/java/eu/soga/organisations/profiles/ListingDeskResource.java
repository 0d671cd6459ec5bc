package eu.soga.organisations.profiles;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows moderators which organisations are not in the atlas. */
@Path("/api/v1/moderation/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
@Tag(name = "Organisations")
class ListingDeskResource {
    private final ListingDesk desk;

    ListingDeskResource(ListingDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            operationId = "listHiddenOrganisations",
            summary = "The organisations that are not in the atlas, the last created first")
    public Page<ListingDesk.Hidden> hidden(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        ListingDesk.State wanted = WireEnums.parse(ListingDesk.State.class, state)
                .orElseThrow(() -> DomainException.invalid(
                        "?state", "The state is one of " + WireEnums.words(ListingDesk.State.class) + "."));
        return desk.hidden(wanted, cursor, size);
    }
}
