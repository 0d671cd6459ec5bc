package eu.soga.organisations.pictures;

import java.util.Map;
import java.util.UUID;

/**
 * A picture that was just uploaded.
 *
 * @param width of the large size, in pixels
 * @param small path of the size at most 640 pixels wide
 * @param large path of the size at most 1600 pixels wide
 */
record UploadedImageResponse(UUID id, int width, int height, String mediaType, String small, String large) {
    static UploadedImageResponse from(Image image) {
        ImageResponse paths = ImageResponse.of(image.id, Map.of());
        return new UploadedImageResponse(
                image.id, image.width, image.height, image.mediaType, paths.small(), paths.large());
    }
}
