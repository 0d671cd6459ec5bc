package eu.soga.shared.images;

/** One picture in two sizes, at most 1600 and 640 pixels wide, of the same media type. */
public record ProcessedImage(Rendition large, Rendition small) {

    /** An encoded picture: bytes, media type ({@code image/jpeg} or {@code image/png}) and size in pixels. */
    public record Rendition(byte[] bytes, String mediaType, int width, int height) {}
}
