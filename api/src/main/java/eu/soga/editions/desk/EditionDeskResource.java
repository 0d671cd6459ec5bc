package eu.soga.editions.desk;

import eu.soga.editions.EditionDesk;
import eu.soga.editions.EditionRequest;
import eu.soga.editions.ProgrammeDesk;
import eu.soga.editions.ProgrammeReleases;
import eu.soga.editions.ProgrammeReleases.ProgrammeDraft;
import eu.soga.editions.ProgrammeReleases.ReleaseRequest;
import eu.soga.editions.SlotDraft;
import eu.soga.editions.SlotRequest;
import eu.soga.editions.SpeakerDesk;
import eu.soga.editions.SpeakerDesk.SpeakerRequest;
import eu.soga.editions.SpeakerDesk.SpeakerResponse;
import eu.soga.editions.reading.EditionAnswers;
import eu.soga.editions.reading.EditionResponse;
import eu.soga.shared.security.Roles;
import eu.soga.shared.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Editions as edition leads write them. */
@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.EDITION_LEAD, Roles.ADMIN})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Editions")
class EditionDeskResource {
    private final EditionDesk editions;
    private final ProgrammeDesk slots;
    private final ProgrammeReleases releases;
    private final SpeakerDesk speakers;
    private final EditionAnswers answers;

    EditionDeskResource(
            EditionDesk editions,
            ProgrammeDesk slots,
            ProgrammeReleases releases,
            SpeakerDesk speakers,
            EditionAnswers answers) {
        this.editions = editions;
        this.slots = slots;
        this.releases = releases;
        this.speakers = speakers;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEdition",
            summary = "Create an edition, which only edition leads see until it is published",
            description = "A leg is an event that exists, or a new one, published together with the edition.")
    @APIResponse(
            responseCode = "201",
            description = "The edition",
            content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<EditionResponse> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull EditionRequest request) {
        UUID id = editions.create(key, request).id();
        return created("/api/v1/editions/" + id, answers.of(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEdition",
            summary = "Write an edition anew: texts, days, legs, partners, tracks, rooms",
            description = "Tracks and rooms keep their id; those that the programme uses cannot be left out.")
    @APIResponse(responseCode = "200", description = "The edition as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public EditionResponse change(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EditionRequest request) {
        editions.change(id, ifMatch, request);
        return answers.of(id);
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "publishEdition", summary = "Publish an edition with its legs")
    @APIResponse(responseCode = "200", description = "The edition as it is now")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public EditionResponse publish(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        editions.publish(id, ifMatch);
        return answers.of(id);
    }

    @GET
    @Path("{id}/draft")
    @Operation(
            operationId = "readProgrammeDraft",
            summary = "The draft programme, its warnings, and what a release would change")
    public ProgrammeDraft draft(@PathParam("id") UUID id) {
        return releases.draft(id);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseProgramme",
            summary = "Release the draft that was read: `If-Match` is the tag of the draft",
            description = "New sessions become public events, moved ones change, removed ones are cancelled, all at"
                    + " once. Not possible while a room or a person is in two places at once.")
    @APIResponse(responseCode = "200", description = "The draft as it is now, without changes to release")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ProgrammeDraft release(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReleaseRequest request) {
        releases.release(id, ifMatch, request);
        return releases.draft(id);
    }

    @POST
    @Path("{id}/slots")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addSlot", summary = "Add a session or an interlude to the draft programme")
    @APIResponse(
            responseCode = "201",
            description = "The slot",
            content = @Content(schema = @Schema(implementation = SlotDraft.class)))
    public RestResponse<SlotDraft> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SlotRequest request) {
        SlotDraft slot = slots.add(id, key, request);
        return created("/api/v1/programme-slots/" + slot.id(), slot);
    }

    @GET
    @Path("{id}/speakers")
    @Operation(
            operationId = "listSpeakers",
            summary = "The speakers of an edition, also those who are not named in public")
    public Page<SpeakerResponse> speakers(@PathParam("id") UUID id) {
        return Page.all(speakers.all(id));
    }

    @POST
    @Path("{id}/speakers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSpeaker",
            summary = "Add a speaker",
            description = "Without the person's consent nothing of him or her is public.")
    @APIResponse(
            responseCode = "201",
            description = "The speaker",
            content = @Content(schema = @Schema(implementation = SpeakerResponse.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<SpeakerResponse> addSpeaker(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SpeakerRequest request) {
        SpeakerResponse person = speakers.add(id, key, request);
        return created("/api/v1/speakers/" + person.id(), person);
    }

    private static <T> RestResponse<T> created(String path, T thing) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(thing)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
