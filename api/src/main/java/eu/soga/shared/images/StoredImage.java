package eu.soga.shared.images;

/** The bytes of a stored picture and their media type, {@code image/jpeg} or {@code image/png}. */
public record StoredImage(byte[] bytes, String mediaType) {}
