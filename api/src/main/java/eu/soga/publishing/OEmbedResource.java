package eu.soga.publishing;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.web.ReaderLanguages;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Lets other sites embed our pages (https://oembed.com). */
@Path("/api/v1/oembed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feeds")
class OEmbedResource {
    private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,4}");

    private final OEmbeds embeds;
    private final ReaderLanguages reader;

    OEmbedResource(OEmbeds embeds, ReaderLanguages reader) {
        this.embeds = embeds;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "embed",
            summary = "How to show a page of ours inside another (oEmbed)",
            description = "For the page of an event, and for the calendar with any search. Type «rich»: an iframe, not"
                    + " larger than asked. 404 for other addresses, 501 for other formats than JSON.")
    @APIResponse(responseCode = "200", description = "The code to place, and its size.")
    @APIResponse(responseCode = "501", ref = "#/components/responses/Problem501")
    public OEmbedResponse embed(
            @Parameter(required = true, description = "The page", example = "http://localhost:8080/calendar?country=FR")
                    @RestQuery
                    @Nullable
                    String url,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @RestQuery @Nullable String maxwidth,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1")) @RestQuery @Nullable
                    String maxheight,
            @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = "json")) @RestQuery @Nullable
                    String format) {
        if (format != null && !format.equals("json"))
            throw new DomainException(ProblemType.FORMAT_NOT_OFFERED, "Only format=json is offered.");
        if (url == null || url.isBlank()) throw DomainException.invalid("?url", "Name the page to be shown.");
        return embeds.of(
                        url,
                        pixels("maxwidth", maxwidth),
                        pixels("maxheight", maxheight),
                        ReaderChoice.of(null, reader))
                .orElseThrow(() -> DomainException.notFound("page"));
    }

    private static @Nullable Integer pixels(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) return null;
        if (!PIXELS.matcher(value).matches()) throw DomainException.invalid("?" + name, "Write a number of pixels.");
        return Integer.valueOf(value);
    }
}
