package eu.soga.shared.images;

/** A kept picture and its media type, {@code image/jpeg} or {@code image/png}. */
public record StoredImage(byte[] bytes, String mediaType) {}
