package eu.soga.organisations.pictures;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.images.ImageProcessor;
import eu.soga.shared.images.StoredImage;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads a picture for an organisation, and serves it to everyone. */
@Path("/api/v1/images")
@Tag(name = "Images")
class ImageResource {
    private final Images images;

    ImageResource(Images images) {
        this.images = images;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "uploadImage",
            summary = "Upload a picture for an organisation",
            description =
                    "JPEG, PNG, GIF or WebP by content, at most 8 MB and 40 megapixels. It is made anew in two sizes,"
                            + " without metadata.")
    @APIResponse(
            responseCode = "201",
            description = "The picture",
            content = @Content(schema = @Schema(implementation = UploadedImageResponse.class)))
    @APIResponse(responseCode = "422", ref = "#/components/responses/Problem422")
    public RestResponse<UploadedImageResponse> upload(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm @Nullable UUID organisationId,
            @RestForm("file") @Nullable FileUpload file) {
        if (organisationId == null)
            throw DomainException.invalid("/organisationId", "Say for which organisation the picture is.");
        if (file == null) throw DomainException.invalid("/file", "Send the picture as the part «file».");
        UploadedImageResponse kept = images.keep(key, organisationId, bytes(file));
        return RestResponse.ResponseBuilder.<UploadedImageResponse>created(URI.create(kept.large()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(kept)
                .build();
    }

    @GET
    @Path("/{id}/{size}")
    @Operation(
            operationId = "readImage",
            summary = "A picture, small (at most 640 pixels wide) or large (1600)",
            description = "What is behind this address never changes; keep it as long as you like.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(
            @PathParam("id") UUID id, @PathParam("size") @NotNull @Pattern(regexp = "small|large") String size) {
        StoredImage image = images.read(id, size);
        return Response.ok(image.bytes(), image.mediaType())
                .tag(new EntityTag(id + "-" + size))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private static byte[] bytes(FileUpload file) {
        if (file.size() > ImageProcessor.MAX_BYTES)
            throw new DomainException(
                    ProblemType.TOO_LARGE, "The file is larger than 8 MB: reduce the picture and try again.");
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded file can be read", e);
        }
    }
}
