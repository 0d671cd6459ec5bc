package eu.soga.demo;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.profiles.OrganisationListing;
import eu.soga.shared.geo.Coordinates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organisation in the demonstration files. */
record DemoOrganisation(
        String slug,
        String name,
        List<String> aliases,
        @Nullable String country,
        @Nullable OrganisationKind kind,
        @Nullable String kindBasis,
        List<String> categories,
        @Nullable List<String> practices,
        @Nullable List<String> offers,
        @Nullable List<String> languages,
        String defaultLanguage,
        Map<String, String> description,
        @Nullable String website,
        @Nullable Office office,
        boolean trusted,
        @Nullable List<Seat> representatives,
        @Nullable List<Map<String, String>> source,
        @Nullable List<Map<String, String>> notes) {
    record Office(
            @Nullable String street,
            @Nullable String postalCode,
            String city,
            String country,
            @Nullable Coordinates coordinates) {
        Address toAddress() {
            return new Address(
                    street,
                    postalCode,
                    city,
                    country,
                    coordinates == null ? null : coordinates.lat(),
                    coordinates == null ? null : coordinates.lon());
        }
    }

    /** A demonstration person who represents the organisation, with a role. */
    record Seat(String person, RepresentativeRole role) {}

    /** A demonstration person; {@code subject} is the id in the Keycloak realm. */
    record Person(String subject, String name, @Nullable String email) {}

    OrganisationListing toListing(Map<String, Person> people) {
        return new OrganisationListing(
                slug,
                name,
                new ArrayList<>(aliases),
                Objects.requireNonNullElse(kind, OrganisationKind.OTHER),
                country,
                defaultLanguage,
                description,
                website,
                new AtlasEntry(
                        categories,
                        Objects.requireNonNullElse(practices, List.of()),
                        Objects.requireNonNullElse(offers, List.of()),
                        Objects.requireNonNullElse(languages, List.of())),
                office == null ? null : office.toAddress(),
                trusted,
                source == null,
                source == null ? null : provenance(),
                representatives == null
                        ? List.of()
                        : representatives.stream()
                                .map(seat -> person(seat, people))
                                .toList());
    }

    private Map<String, Object> provenance() {
        Map<String, Object> provenance = new HashMap<>();
        provenance.put("source", source);
        provenance.put("notes", Objects.requireNonNullElse(notes, List.of()));
        if (kindBasis != null) provenance.put("kindBasis", kindBasis);
        return provenance;
    }

    private static OrganisationListing.Person person(Seat seat, Map<String, Person> people) {
        Person person = Objects.requireNonNull(people.get(seat.person()), seat.person());
        return new OrganisationListing.Person(person.subject(), person.name(), person.email(), seat.role());
    }
}
