package eu.soga.shared.geo;

import java.util.Locale;

/** A point on Earth in WGS84 decimal degrees. @throws IllegalArgumentException when out of range or not a number */
public record Coordinates(double lat, double lon) {
    public Coordinates {
        // negated so that NaN fails too
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("latitude must lie between -90 and 90 degrees");
        }
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("longitude must lie between -180 and 180 degrees");
        }
    }

    /** Reads {@code lat,lon}, as in a query parameter. @throws IllegalArgumentException for any other text */
    public static Coordinates parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected two numbers: latitude,longitude");
        }
        try {
            return new Coordinates(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected two numbers: latitude,longitude", e);
        }
    }

    /** Formats as {@code lat,lon} with five decimals (about one metre), which {@link #parse} can read. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", lat, lon);
    }
}
