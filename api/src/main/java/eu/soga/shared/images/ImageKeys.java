package eu.soga.shared.images;

import java.util.Set;
import java.util.regex.Pattern;

/** Checks the keys and media types of pictures, and of sealed files, for every store. */
final class ImageKeys {

    private static final Pattern KEY =
            Pattern.compile("[a-z0-9][a-z0-9-]{0,99}(?:/[a-z0-9][a-z0-9-]{0,99}){0,5}(?:\\.(?:jpg|png))?");
    private static final Set<String> MEDIA_TYPES = Set.of("image/jpeg", "image/png", "application/octet-stream");

    private ImageKeys() {}

    static String require(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of a picture");
        }
        return key;
    }

    static String requireMediaType(String mediaType) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new IllegalArgumentException("pictures are kept as JPEG or PNG");
        }
        return mediaType;
    }
}
