package eu.soga.organisations.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How similar two organisations are, part by part. A part that one of the two lacks is null and has no weight.
 *
 * @param name from 0 to 1, the best of all names of both
 * @param website true for the same host
 * @param identifier true when they share a register number
 */
@JsonInclude
record TwinScore(
        double name,
        @Nullable Boolean website,
        boolean identifier,
        @Nullable Boolean city,
        @Nullable Boolean country) {
    /** Lowest score of a possible duplicate. */
    static final double SUSPICIOUS = 0.55;

    private static final double NAME = 0.65;
    private static final double WEBSITE = 0.2;
    private static final double CITY = 0.1;
    private static final double COUNTRY = 0.05;

    /**
     * Returns the score from 0 to 1 with two decimals: 1 with a common identifier, at least 0.6 with the same
     * website.
     */
    @JsonIgnore
    double total() {
        if (identifier) return 1;
        double weight = NAME + weight(website, WEBSITE) + weight(city, CITY) + weight(country, COUNTRY);
        double sum = NAME * name + gain(website, WEBSITE) + gain(city, CITY) + gain(country, COUNTRY);
        double total = Math.max(sum / weight, Boolean.TRUE.equals(website) ? 0.6 : 0);
        return Math.round(total * 100) / 100.0;
    }

    private static double weight(@Nullable Boolean part, double weight) {
        return part == null ? 0 : weight;
    }

    private static double gain(@Nullable Boolean part, double weight) {
        return Boolean.TRUE.equals(part) ? weight : 0;
    }
}
