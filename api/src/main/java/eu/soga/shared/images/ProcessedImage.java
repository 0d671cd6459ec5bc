package eu.soga.shared.images;

/** One picture in both sizes: at most 1600 and 640 pixels wide, of the same media type. */
public record ProcessedImage(Rendition large, Rendition small) {

    /** A picture we made: its bytes, {@code image/jpeg} or {@code image/png}, and its size in pixels. */
    public record Rendition(byte[] bytes, String mediaType, int width, int height) {}
}
