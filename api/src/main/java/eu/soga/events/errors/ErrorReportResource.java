package eu.soga.events.errors;

import eu.soga.events.errors.ErrorReport.Answer;
import eu.soga.events.errors.ErrorReports.ErrorReportResponse;
import eu.soga.shared.security.FormTokens;
import eu.soga.shared.security.FormTokens.OpenedForm;
import eu.soga.shared.web.Page;
import eu.soga.shared.web.SendsMail;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports of errors about public events. */
@Path("/api/v1/event-error-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class ErrorReportResource {
    private final ErrorReports reports;
    private final FormTokens forms;

    ErrorReportResource(ErrorReports reports, FormTokens forms) {
        this.reports = reports;
        this.forms = forms;
    }

    /** Words with an answer, for the author of the report. */
    @Schema(name = "EventErrorAnswerRequest")
    record AnswerRequest(
            @NotNull Boolean mended,
            @Nullable @Size(max = 1000) String message) {}

    @GET
    @Path("form")
    @Operation(
            operationId = "openErrorReportForm",
            summary = "What the form needs to be sent",
            description = "For people without an account; each opening has its own token.")
    public RestResponse<OpenedForm> form() {
        return forms.open();
    }

    @GET
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Operation(
            operationId = "listErrorReportsToAnswer",
            summary = "Errors reported about events of organisations I represent, oldest first",
            description = "For moderators also those that nobody answered within three days, and those about events of"
                    + " organisations without a representative here. Addresses of their authors are in none.")
    public Page<ErrorReportResponse> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return reports.waiting(cursor, size);
    }

    @POST
    @Path("{id}/answer")
    @Authenticated
    @SecurityRequirement(name = "keycloak")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerErrorReport",
            summary = "Say whether the error is mended; the author is told by mail",
            description = "By a representative of the event's organisation or a moderator.")
    @APIResponse(responseCode = "200", description = "The answer")
    @APIResponse(responseCode = "409", description = "`nothing-to-decide`: it has another answer already.")
    public ErrorReportResponse answer(@PathParam("id") UUID id, @Valid @NotNull AnswerRequest request) {
        String message = request.message() == null || request.message().isBlank()
                ? null
                : request.message().strip();
        return reports.answer(id, request.mended() ? Answer.MEND_ERROR : Answer.KEEP_AS_IS, message);
    }

    /** Where a visitor says what is wrong. */
    @Path("/api/v1/events/{id}/error-reports")
    @Tag(name = "Events")
    static class OfEvent {
        private final ErrorReports reports;

        OfEvent(ErrorReports reports) {
            this.reports = reports;
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @SendsMail
        @Operation(
                operationId = "reportEventError",
                summary = "Say that something about a public event is wrong",
                description = "Nothing of it is public. It reaches the representatives of the event's organisation by"
                        + " mail, and moderators when there are none or nobody answers within three days; who left an"
                        + " address is told what came of it. Needs no account.")
        @APIResponse(responseCode = "204", description = "Whoever can mend it is told.")
        public void report(@PathParam("id") UUID id, @Valid @NotNull ErrorReportRequest request) {
            reports.report(id, request);
        }
    }
}
