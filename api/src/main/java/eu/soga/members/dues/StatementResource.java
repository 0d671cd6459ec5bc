package eu.soga.members.dues;

import eu.soga.members.dues.Reminders.ReminderPreview;
import eu.soga.members.dues.Statements.StatementImportResponse;
import eu.soga.members.dues.Statements.StatementLineResponse;
import eu.soga.members.dues.Statements.StatementResponse;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.security.Roles;
import eu.soga.shared.text.PlainText;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.WireEnums;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Statements of the bank and of payment platforms, what did not match in them, and who will be reminded. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TREASURER, Roles.SECRETARY})
@SecurityRequirement(name = "keycloak")
@Tag(name = "Members")
class StatementResource {
    private final Statements statements;
    private final Reminders reminders;

    StatementResource(Statements statements, Reminders reminders) {
        this.statements = statements;
        this.reminders = reminders;
    }

    /** @param termId whose dues it was for */
    record PaymentAssignmentRequest(
            @NotNull UUID termId, @NotBlank @Size(max = 500) String message) {}

    /** Why it is none of the dues. */
    record PaymentIgnoringRequest(@NotBlank @Size(max = 500) String message) {}

    @POST
    @Path("bank-statements")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importBankStatement",
            summary = "Book the dues that a bank statement or an export says were paid",
            description =
                    "`kind`: `camt-053` (ISO 20022) or `helloasso` (its CSV export of memberships). An entry that names"
                            + " a reference and pays its balance to the cent is booked; every other one waits in"
                            + " `/bank-statements/unmatched`. An entry is counted once, whichever files name it.")
    @APIResponse(responseCode = "200", description = "What was booked and what waits")
    @APIResponse(responseCode = "422", description = "`unreadable-source`: the file is not what `kind` says.")
    public StatementImportResponse read(@RestForm @Nullable String kind, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) throw DomainException.invalid("/file", "Send the file as the part «file».");
        Statement.Kind known = WireEnums.parse(Statement.Kind.class, kind)
                .orElseThrow(() -> DomainException.invalid(
                        "/kind", "A kind is one of " + WireEnums.words(Statement.Kind.class) + "."));
        String name = PlainText.oneLine(PlainText.salvaged(file.fileName()));
        return statements.read(known, name.length() > 200 ? name.substring(0, 200) : name, bytes(file));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }

    @GET
    @Path("bank-statements")
    @Operation(operationId = "listBankStatements", summary = "Imported statements and exports, newest first")
    public Page<StatementResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return statements.page(cursor, size);
    }

    @GET
    @Path("bank-statements/unmatched")
    @Operation(operationId = "listUnmatchedPayments", summary = "Entries of every statement that wait for a person")
    public Page<StatementLineResponse> unmatched(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return statements.lines(null, cursor, size);
    }

    @GET
    @Path("bank-statements/{id}/lines")
    @Operation(operationId = "listStatementLines", summary = "The entries that a statement named first")
    public Page<StatementLineResponse> lines(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return statements.lines(id, cursor, size);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("statement-lines/{id}/assign")
    @Operation(
            operationId = "assignPayment",
            summary = "Say for which dues an entry was that did not match; it is booked in full",
            description = "Less than the balance is a partial payment, more is a balance in the member's favour.")
    @APIResponse(responseCode = "200", description = "The entry, booked")
    public StatementLineResponse assign(@PathParam("id") UUID id, @Valid @NotNull PaymentAssignmentRequest request) {
        return statements.assign(id, request.termId(), request.message());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("statement-lines/{id}/ignore")
    @Operation(operationId = "ignorePayment", summary = "Say that an entry is none of the dues, with a reason")
    @APIResponse(responseCode = "200", description = "The entry, put aside")
    public StatementLineResponse ignore(@PathParam("id") UUID id, @Valid @NotNull PaymentIgnoringRequest request) {
        return statements.ignore(id, request.message());
    }

    @GET
    @Path("dues-reminders")
    @Operation(
            operationId = "previewReminders",
            summary = "Who would be reminded of dues on a day",
            description = "As things stand now: whoever pays before is not reminded.")
    public Page<ReminderPreview> reminders(@QueryParam("on") @Nullable LocalDate on) {
        return Page.all(reminders.preview(on));
    }
}
