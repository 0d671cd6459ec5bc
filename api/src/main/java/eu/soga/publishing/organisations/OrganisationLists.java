package eu.soga.publishing.organisations;

import static eu.soga.shared.tables.Column.Type.ADDRESS;
import static eu.soga.shared.tables.Column.Type.BOOLEAN;
import static eu.soga.shared.tables.Column.Type.ID;
import static eu.soga.shared.tables.Column.Type.INSTANT;
import static eu.soga.shared.tables.Column.Type.INTEGER;
import static eu.soga.shared.tables.Column.Type.NUMBER;
import static eu.soga.shared.tables.Column.Type.TEXT;
import static eu.soga.shared.tables.Column.Type.WORD;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.soga.organisations.Address;
import eu.soga.organisations.directory.Directory;
import eu.soga.organisations.directory.DirectoryParameters;
import eu.soga.organisations.directory.PublicOrganisation;
import eu.soga.publishing.Addresses;
import eu.soga.publishing.OrganisationJsonLd;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.persistence.LongReading;
import eu.soga.shared.persistence.ReadRows;
import eu.soga.shared.tables.Column;
import eu.soga.shared.tables.CsvWriter;
import eu.soga.shared.tables.Table;
import eu.soga.shared.text.Markdown;
import eu.soga.shared.web.SpooledFile;
import eu.soga.shared.web.WireEnums;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes every organisation of a directory search into one file, however many there are. */
@ApplicationScoped
public class OrganisationLists {
    private final Directory directory;
    private final OrganisationJsonLd jsonLd;
    private final Addresses addresses;
    private final EntityManager database;
    private final ObjectMapper mapper;
    private final ReadRows rows;

    OrganisationLists(
            Directory directory,
            OrganisationJsonLd jsonLd,
            Addresses addresses,
            EntityManager database,
            ObjectMapper mapper,
            ReadRows rows) {
        this.directory = directory;
        this.jsonLd = jsonLd;
        this.addresses = addresses;
        this.database = database;
        this.mapper = mapper;
        this.rows = rows;
    }

    /** Writes a CSV file for spreadsheets. @throws DomainException 400 that names the faulty parameter */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    SpooledFile csv(DirectoryParameters filter) {
        LongReading.begin(database);
        return SpooledFile.write(out -> {
            var csv = CsvWriter.forSpreadsheets(out, table());
            directory.each(
                    filter,
                    organisation -> rows.unlessBroken("organisation", organisation.id(), () -> {
                        csv.row(organisation);
                        return organisation;
                    }));
            csv.flush();
        });
    }

    /**
     * Writes one JSON-LD document with all organisations as its graph.
     *
     * @throws DomainException 400 that names the faulty parameter
     */
    @Transactional
    @TransactionConfiguration(timeout = LongReading.LONGEST_SECONDS)
    SpooledFile jsonLd(DirectoryParameters filter) {
        LongReading.begin(database);
        return SpooledFile.write(out -> {
            try (JsonGenerator json = mapper.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                json.writeStartObject();
                json.writeStringField("@context", "https://schema.org");
                json.writeArrayFieldStart("@graph");
                directory.each(
                        filter,
                        organisation -> rows.unlessBroken(
                                        "organisation",
                                        organisation.id(),
                                        () -> jsonLd.item(organisation, text(organisation)))
                                .ifPresent(item -> write(json, item)));
                json.writeEndArray();
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(JsonGenerator json, Object item) {
        try {
            json.writePOJO(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the table with one organisation per line, its description in the language it was written in. */
    public Table<PublicOrganisation> table() {
        return new Table<>(
                "organisations",
                "An organisation of the directory.",
                List.of(
                        new Column<>("id", ID, "Never changes.", row -> row.id()),
                        new Column<>("slug", WORD, "Its name in addresses.", row -> row.slug()),
                        new Column<>("url", ADDRESS, "Its page.", row -> addresses.ofOrganisation(row.slug())),
                        new Column<>("name", TEXT, "Name.", row -> row.name()),
                        new Column<>("aliases", TEXT, "Other names, between bars.", row -> row.aliases()),
                        new Column<>("kind", WORD, "What sort of body.", row -> WireEnums.word(row.kind())),
                        new Column<>(
                                "country",
                                WORD,
                                "ISO 3166-1 alpha-2.",
                                row -> row.contact().country()),
                        new Column<>("language", WORD, "Language of the description.", row -> row.defaultLanguage()),
                        new Column<>("description", TEXT, "As plain text.", OrganisationLists::text),
                        new Column<>(
                                "website",
                                ADDRESS,
                                "Its own site.",
                                row -> row.contact().website()),
                        new Column<>(
                                "categories",
                                WORD,
                                "Fields of work, between bars.",
                                row -> row.atlas().categories()),
                        office("street", TEXT, "Registered office: street and number.", Address::street),
                        office("postal_code", TEXT, "Registered office: postal code.", Address::postalCode),
                        office("city", TEXT, "Registered office: town.", Address::city),
                        office("office_country", WORD, "Registered office: country.", Address::country),
                        office("latitude", NUMBER, "Registered office: degrees north, WGS 84.", Address::latitude),
                        office("longitude", NUMBER, "Registered office: degrees east, WGS 84.", Address::longitude),
                        new Column<>(
                                "example",
                                BOOLEAN,
                                "Whether it is invented, for demonstration.",
                                row -> row.entry().example()),
                        new Column<>(
                                "updated_at",
                                INSTANT,
                                "When it last changed.",
                                row -> row.entry().updatedAt()),
                        new Column<>(
                                "version",
                                INTEGER,
                                "Rises with every change.",
                                row -> row.entry().version()),
                        new Column<>(
                                "practices",
                                WORD,
                                "Ways of working, between bars.",
                                row -> row.atlas().practices()),
                        new Column<>(
                                "offers",
                                WORD,
                                "What they offer, between bars.",
                                row -> row.atlas().offers()),
                        new Column<>(
                                "languages",
                                WORD,
                                "Languages in which people can talk to them (ISO 639-1), between bars.",
                                row -> row.atlas().languages())));
    }

    private static Column<PublicOrganisation> office(
            String name, Column.Type type, String description, Function<Address, @Nullable Object> value) {
        return new Column<>(
                name,
                type,
                description,
                row -> row.contact().office() == null
                        ? null
                        : value.apply(row.contact().office()));
    }

    private static @Nullable String text(PublicOrganisation organisation) {
        String markdown = organisation.description().get(organisation.defaultLanguage());
        return markdown == null ? null : Markdown.toPlainText(markdown);
    }
}
