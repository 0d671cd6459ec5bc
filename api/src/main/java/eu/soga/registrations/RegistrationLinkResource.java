package eu.soga.registrations;

import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfWriter;
import eu.soga.shared.web.FromACrowd;
import eu.soga.shared.web.ReaderLanguages;
import eu.soga.shared.web.SendsMail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A registration, by the link in a mail. Who has the link may act. */
@Path("/api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
class RegistrationLinkResource {
    private static final String PDF = "application/pdf";

    private final Registrations registrations;
    private final SeatLedger ledger;
    private final ReaderLanguages languages;
    private final PdfWriter pdfs;

    RegistrationLinkResource(
            Registrations registrations, SeatLedger ledger, ReaderLanguages languages, PdfWriter pdfs) {
        this.languages = languages;
        this.pdfs = pdfs;
        this.registrations = registrations;
        this.ledger = ledger;
    }

    @GET
    @Path("{token}")
    @FromACrowd
    @Operation(operationId = "readRegistration", summary = "A registration, by the link in a mail")
    @APIResponse(
            responseCode = "200",
            description = "The registration",
            content = @Content(schema = @Schema(implementation = RegistrationResponse.class)))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RestResponse<RegistrationResponse> read(@RestPath String token) {
        return RestResponse.ResponseBuilder.ok(registrations.read(token))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("{token}/certificate.pdf")
    @Produces(PDF)
    @FromACrowd
    @Operation(
            operationId = "readCertificatePdf",
            summary = "The certificate of attendance as tagged PDF, for who was recorded as present",
            description = "PDF/UA in French or English. 404 as long as no presence is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RestResponse<byte[]> certificate(
            @RestPath String token,
            @Parameter(description = ReaderLanguages.LANG, example = "en") @RestQuery @Nullable String lang) {
        PdfText document = registrations.certificate(token, languages.inOrder());
        return RestResponse.ResponseBuilder.ok(pdfs.write(document), PDF)
                .header("Content-Disposition", "inline; filename=\"certificate.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("{token}/accept")
    @Consumes(MediaType.WILDCARD)
    @FromACrowd
    @Operation(operationId = "acceptSeat", summary = "Take the offered seat")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RegistrationResponse accept(@RestPath String token) {
        return registrations.act(token, ledger::accept);
    }

    @POST
    @Path("{token}/cancel")
    @Consumes(MediaType.WILDCARD)
    @FromACrowd
    @Operation(
            operationId = "cancelRegistration",
            summary = "Give the seat or the place on the waiting list back",
            description = "The seat is offered to the next person who waits.")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RegistrationResponse cancel(@RestPath String token) {
        return registrations.act(token, id -> ledger.release(id, Notice.CANCELLED));
    }

    @POST
    @Path("{token}/change-mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @FromACrowd
    @Operation(
            operationId = "changeSeatMode",
            summary = "Come on site instead of remotely, or the other way round",
            description = "When no seat is free there, the answer is a problem and the present one is kept.")
    @APIResponse(responseCode = "200", description = "The registration as it is now")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RegistrationResponse changeMode(@RestPath String token, @Valid @NotNull SeatModeRequest request) {
        return registrations.act(token, id -> ledger.change(id, request.mode()));
    }

    @POST
    @Path("{token}/join")
    @Consumes(MediaType.WILDCARD)
    @FromACrowd
    @Operation(
            operationId = "joinRemotely",
            summary = "The address of the online room",
            description =
                    "Given while the room is open: from some minutes before the start until some minutes after the"
                            + " end (`event.room`). From half an hour before the beginning on, the person counts as present"
                            + " remotely.")
    @APIResponse(responseCode = "200", description = "Where to go")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RoomResponse join(@RestPath String token) {
        return new RoomResponse(registrations.join(token));
    }

    @POST
    @Path("{token}/renew-link")
    @Consumes(MediaType.WILDCARD)
    @SendsMail
    @Operation(
            operationId = "renewRegistrationLink",
            summary = "End every link to this registration and send a new one to its address",
            description = "For a link that was passed on.")
    @APIResponse(responseCode = "204", description = "The new link is on its way")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public void renewLink(@RestPath String token) {
        registrations.renewLink(token);
    }

    /** The way of taking part that a person wants. */
    record SeatModeRequest(@NotNull SeatMode mode) {}

    /** The online room. */
    record RoomResponse(String url) {}
}
