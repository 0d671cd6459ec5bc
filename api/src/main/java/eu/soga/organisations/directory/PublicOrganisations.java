package eu.soga.organisations.directory;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.pictures.ImageResponse;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.persistence.ReadRows.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the listed organisations without entities, for pages and for the dump. An organisation that cannot be read
 * is left out.
 */
@ApplicationScoped
public class PublicOrganisations {
    private static final String SELECT = """
            SELECT o.id, o.slug, o.name, o.aliases, o.kind, o.default_language, o.description, o.categories,
                o.practices, o.offers, o.languages, o.website,
                o.country, o.office_street, o.office_postal_code, o.office_city, o.office_country, o.office_latitude,
                o.office_longitude, o.logo_image_id, o.logo_alt,
                o.trusted_since IS NOT NULL AS trusted, o.example, o.updated_at, o.version
            FROM organisation o JOIN organisation_listed l ON l.organisation_id = o.id WHERE\s""";

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final ReadRows rows;

    PublicOrganisations(ReadRows rows) {
        this.rows = rows;
    }

    /** Finds an organisation by its present slug. */
    @Transactional
    public Optional<PublicOrganisation> find(String slug) {
        return read("o.slug = ?", slug).stream().findFirst();
    }

    /** Returns those of the ids that are public, by id. */
    Map<UUID, PublicOrganisation> byId(Collection<UUID> ids) {
        return read("o.id = ANY(?)", ids).stream()
                .collect(Collectors.toMap(PublicOrganisation::id, Function.identity()));
    }

    /** Passes every public organisation to {@code reader}, in the order of ids. */
    public void each(Consumer<PublicOrganisation> reader) {
        UUID last = FIRST;
        List<UUID> ids;
        do {
            ids = rows.list(
                    "organisation",
                    "SELECT o.id FROM organisation o JOIN organisation_listed l ON l.organisation_id = o.id"
                            + " WHERE o.id > ? ORDER BY o.id LIMIT ?",
                    row -> row.uuid("id"),
                    last,
                    AT_ONCE);
            read("o.id = ANY(?) ORDER BY o.id", ids).forEach(reader);
            if (!ids.isEmpty()) last = ids.getLast();
        } while (ids.size() == AT_ONCE);
    }

    private List<PublicOrganisation> read(String where, Object parameter) {
        return rows.list("organisation", SELECT + where, PublicOrganisations::organisation, parameter);
    }

    private static PublicOrganisation organisation(Row row) {
        return new PublicOrganisation(
                row.uuid("id"),
                row.text("slug"),
                row.text("name"),
                row.texts("aliases"),
                row.constant("kind", OrganisationKind.class),
                row.text("default_language"),
                row.languages("description"),
                new AtlasEntry(
                        row.texts("categories"), row.texts("practices"), row.texts("offers"), row.texts("languages")),
                new PublicOrganisation.Contact(row.text("website"), row.text("country"), office(row)),
                ImageResponse.of(row.uuid("logo_image_id"), row.languages("logo_alt")),
                new PublicOrganisation.Entry(
                        row.flag("trusted"), row.flag("example"), row.instant("updated_at"), row.number("version")));
    }

    private static @Nullable Address office(Row row) {
        var office = new Address(
                row.text("office_street"),
                row.text("office_postal_code"),
                row.text("office_city"),
                row.text("office_country"),
                row.decimal("office_latitude"),
                row.decimal("office_longitude"));
        return office.equals(new Address(null, null, null, null, null, null)) ? null : office;
    }
}
