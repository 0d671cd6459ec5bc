package eu.soga.organisations.pictures;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture in use: its addresses in both sizes and its alternative text.
 *
 * @param alt text alternative by language; empty for a decoration
 * @param small path of the size at most 640 pixels wide
 * @param large path of the size at most 1600 pixels wide
 */
public record ImageResponse(UUID id, Map<String, String> alt, String small, String large) {
    /** Describes the picture with this id; returns null for null. */
    public static @Nullable ImageResponse of(@Nullable UUID id, Map<String, String> alt) {
        return id == null ? null : new ImageResponse(id, alt, path(id, "small"), path(id, "large"));
    }

    private static String path(UUID id, String size) {
        return "/api/v1/images/" + id + "/" + size;
    }
}
