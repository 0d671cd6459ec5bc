package eu.soga.registrations;

import eu.soga.registrations.OnlineRooms.OnlineRoom;
import eu.soga.registrations.RegistrationDesk.ModeCounts;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfWriter;
import eu.soga.shared.web.FromACrowd;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.ReaderLanguages;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Seats at an event: registering for everyone, the list for its organiser. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationResource {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv;charset=utf-8;header=present";

    private final Registrations registrations;
    private final RegistrationDesk desk;
    private final OnlineRooms rooms;
    private final ReaderLanguages languages;
    private final PdfWriter pdfs;

    RegistrationResource(
            Registrations registrations,
            RegistrationDesk desk,
            OnlineRooms rooms,
            ReaderLanguages languages,
            PdfWriter pdfs) {
        this.languages = languages;
        this.pdfs = pdfs;
        this.registrations = registrations;
        this.desk = desk;
        this.rooms = rooms;
    }

    @GET
    @Path("{id}/seats")
    @FromACrowd
    @Operation(
            operationId = "readSeats",
            summary = "The seats of an event: how many are free, and whether people can register")
    public SeatsResponse seats(@PathParam("id") UUID id) {
        return desk.seats(id);
    }

    @GET
    @Path("{id}/online-room")
    @FromACrowd
    @Operation(
            operationId = "readOnlineRoom",
            summary = "When the online room of an event opens and closes",
            description =
                    "Its address is given while it is open, if everyone may have it. Who registered asks for it with"
                            + " the registration (`joinRemotely`, `joinMyRoom`).")
    public OnlineRoom room(@PathParam("id") UUID id) {
        return rooms.read(id);
    }

    @POST
    @Path("{id}/registrations")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd
    @Operation(
            operationId = "register",
            summary = "Register for an event, with or without an account",
            description = "The answer says whether there is a seat (`confirmed`) or a place on the waiting list"
                    + " (`waitlisted`, with `position`). The link to change or cancel goes to the mail address only. An"
                    + " address has one live registration for an event. With an Idempotency-Key, the same request sent"
                    + " again gets the same answer.")
    @APIResponse(
            responseCode = "201",
            description = "A seat, or a place on the waiting list",
            content = @Content(schema = @Schema(implementation = SeatResponse.class)))
    public RestResponse<SeatResponse> register(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull RegistrationRequest request) {
        SeatResponse seat = registrations.register(id, key, request);
        return RestResponse.ResponseBuilder.<SeatResponse>created(
                        URI.create("/api/v1/events/" + id + "/registrations/" + seat.id()))
                .entity(seat)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("{id}/registrations")
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "listRegistrations",
            summary = "Who registered, oldest first",
            description = "For representatives of the organiser and edition leads.")
    public Page<Registration> list(
            @PathParam("id") UUID id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Size(max = 100) @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
        return desk.page(id, status, q, cursor, size);
    }

    @GET
    @Path("{id}/registrations.csv")
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Produces(CSV)
    @Operation(operationId = "listRegistrationsAsCsv", summary = "The same as CSV for spreadsheets")
    @APIResponse(
            responseCode = "200",
            description = "One row for each registration",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(desk.csv(id), CSV)
                .header("Content-Disposition", "attachment; filename=\"registrations-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("{id}/sign-list.pdf")
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Produces(PDF)
    @Operation(
            operationId = "readSignListPdf",
            summary = "The attendance list to sign, as tagged PDF",
            description =
                    "Everybody with a seat on site or recorded as present there, by name, with the time of"
                            + " check-in. For representatives of the organiser and edition leads; taking it is in the audit log.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> signList(
            @PathParam("id") UUID id,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @QueryParam("lang") @Nullable String lang) {
        PdfText document = desk.signList(id, languages.inOrder());
        return RestResponse.ResponseBuilder.ok(pdfs.write(document), PDF)
                .header("Content-Disposition", "attachment; filename=\"sign-list-" + id + ".pdf\"")
                .build();
    }

    @GET
    @Path("{id}/registrations/counts")
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Operation(operationId = "countRegistrations", summary = "How many people registered and came")
    public Page<ModeCounts> counts(@PathParam("id") UUID id) {
        return Page.all(desk.counts(id));
    }

    @POST
    @Path("{id}/registrations/{registration}/remove")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "removeRegistration",
            summary = "Cancel somebody's registration; the person gets a mail",
            description = "The seat is offered to the next person who waits.")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    public Registration remove(@PathParam("id") UUID id, @PathParam("registration") UUID registration) {
        return desk.remove(id, registration);
    }
}
