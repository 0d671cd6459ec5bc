package eu.soga.members;

import eu.soga.members.Catalogue.BenefitResponse;
import eu.soga.members.Catalogue.CollegeResponse;
import eu.soga.members.Catalogue.SegmentResponse;
import eu.soga.members.Catalogue.StatutesResponse;
import eu.soga.members.Catalogue.TierResponse;
import eu.soga.members.StatutesKeeping.StatutesRequest;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a prospect compares, read by everyone; prices are kept by the secretary, statutes by the board. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class CatalogueResource {
    private final Catalogue catalogue;
    private final PriceLists prices;
    private final StatutesKeeping statutes;

    CatalogueResource(Catalogue catalogue, PriceLists prices, StatutesKeeping statutes) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.statutes = statutes;
    }

    @GET
    @Path("tiers")
    @Operation(
            operationId = "listTiers",
            summary = "The tiers of membership, with what each finances and gives, and today's prices")
    public Page<TierResponse> tiers() {
        return Page.all(catalogue.tiers());
    }

    @GET
    @Path("colleges")
    @Operation(operationId = "listColleges", summary = "The colleges, with their seats on the board")
    public Page<CollegeResponse> colleges() {
        return Page.all(catalogue.colleges());
    }

    @GET
    @Path("segments")
    @Operation(operationId = "listSegments", summary = "The sorts of members, and why they join")
    public Page<SegmentResponse> segments() {
        return Page.all(catalogue.segments());
    }

    @GET
    @Path("benefits")
    @Operation(operationId = "listBenefits", summary = "What membership gives")
    public Page<BenefitResponse> benefits() {
        return Page.all(catalogue.benefits());
    }

    @GET
    @Path("statutes")
    @Operation(operationId = "listStatutes", summary = "The statutes, last adopted first")
    public Page<StatutesResponse> statutes() {
        return Page.all(catalogue.statutes());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("statutes")
    @RolesAllowed(Roles.BOARD)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "adoptStatutes",
            summary = "Publish new statutes",
            description = "Applicants accept the statutes in force. Published statutes are not changed any more.")
    @APIResponse(
            responseCode = "201",
            description = "The statutes",
            content = @Content(schema = @Schema(implementation = StatutesResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<StatutesResponse> adopt(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull StatutesRequest request) {
        return created(URI.create("/api/v1/statutes"), statutes.adopt(key, request));
    }

    @GET
    @Path("tiers/{tier}/prices")
    @Operation(operationId = "listPrices", summary = "Every price list of a tier, the last one first")
    public Page<PriceListResponse> prices(@PathParam("tier") String tier) {
        return Page.all(prices.of(tier));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("tiers/{tier}/prices")
    @RolesAllowed(Roles.SECRETARY)
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "createPrices", summary = "Set the prices of a tier from a day on")
    @APIResponse(
            responseCode = "201",
            description = "The price list",
            content = @Content(schema = @Schema(implementation = PriceListResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<PriceListResponse> create(
            @PathParam("tier") String tier,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull PriceListRequest request) {
        PriceListResponse list = prices.create(tier, key, request);
        return created(URI.create("/api/v1/price-lists/" + list.id()), list);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("price-lists/{id}")
    @RolesAllowed(Roles.SECRETARY)
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "changePrices",
            summary = "Write a price list anew",
            description = "Not possible once somebody was asked for one of its prices: write a later list.")
    @APIResponse(responseCode = "200", description = "The price list")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public PriceListResponse change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PriceListRequest request) {
        return prices.change(id, ifMatch, request);
    }

    @DELETE
    @Path("price-lists/{id}")
    @RolesAllowed(Roles.SECRETARY)
    @SecurityRequirement(name = "keycloak")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "deletePrices", summary = "Delete a price list by which nobody was priced")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        prices.remove(id, ifMatch);
    }

    private static <T> RestResponse<T> created(URI address, T thing) {
        return RestResponse.ResponseBuilder.<T>created(address)
                .entity(thing)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
