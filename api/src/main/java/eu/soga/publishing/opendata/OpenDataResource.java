package eu.soga.publishing.opendata;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.web.FileAnswer;
import eu.soga.shared.web.Site;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the whole public calendar as one file. */
@Path("/api/v1/open-data")
@Tag(name = "Open data")
class OpenDataResource {
    private static final String ZIP = "application/zip";

    private final OpenDataArchive archive;
    private final OpenDataConfig config;
    private final Site site;

    OpenDataResource(OpenDataArchive archive, OpenDataConfig config, Site site) {
        this.archive = archive;
        this.config = config;
        this.site = site;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "describeOpenData",
            summary = "The nightly dump: where, when, how large, under which licence",
            description = "404 until the first one is written, a minute after the very first start.")
    public OpenDataResponse describe() {
        return OpenDataResponse.from(latest(), config, site.publicUrl());
    }

    @GET
    @Path("soga-calendar.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "downloadOpenData",
            summary = "The nightly dump as a zip file of CSV and GeoJSON",
            description = "Its entity tag is its SHA-256. A download that broke off goes on with Range and If-Range.")
    @APIResponse(
            responseCode = "200",
            description = "docs/open-data.md says what is in it",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that was asked for",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @Context Request request) {
        OpenDataArchive.Dump dump = latest();
        return new FileAnswer(archive.path(dump), dump.size(), dump.sha256(), ZIP, dump.file())
                .to(request, range, ifRange);
    }

    private OpenDataArchive.Dump latest() {
        return archive.latest().orElseThrow(() -> DomainException.notFound("dump"));
    }
}
