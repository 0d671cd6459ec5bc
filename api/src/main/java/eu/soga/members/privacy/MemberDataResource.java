package eu.soga.members.privacy;

import eu.soga.members.privacy.MemberData.MemberDataResponse;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is held about the caller as a member. */
@Path("/api/v1/me/member-data")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@SecurityRequirement(name = "keycloak")
@Tag(name = "My account")
class MemberDataResource {
    private final MemberData data;

    MemberDataResource(MemberData data) {
        this.data = data;
    }

    @GET
    @Operation(
            operationId = "exportMyMemberData",
            summary = "Everything that is held about me as a member, as JSON",
            description = "Table by table as it is stored: memberships, terms, payments, colleges, benefits, votes.")
    public MemberDataResponse mine() {
        return data.mine();
    }
}
