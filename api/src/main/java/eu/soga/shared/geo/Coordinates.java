package eu.soga.shared.geo;

import java.util.Locale;

/** A point on Earth in WGS84 decimal degrees; out of range or not a number is an {@link IllegalArgumentException}. */
public record Coordinates(double lat, double lon) {
    public Coordinates {
        // written so that NaN fails too
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("latitude must lie between -90 and 90 degrees");
        }
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("longitude must lie between -180 and 180 degrees");
        }
    }

    /** Reads {@code lat,lon}, as in a query parameter; anything else is an {@link IllegalArgumentException}. */
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

    /** The {@code lat,lon} form, five decimals (about one metre), that {@link #parse} reads back. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.5f,%.5f", lat, lon);
    }
}
