package eu.soga.organisations.directory;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.profiles.OrganisationListing;
import eu.soga.organisations.profiles.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Organisations of the directory, in the database. */
@ApplicationScoped
class ListedOrganisations {
    static final Address PARIS = new Address(null, "75007", "Paris", "FR", 48.8566, 2.3522);
    static final Address BRUSSELS = new Address(null, null, "Bruxelles", "BE", 50.8466, 4.3528);

    private final Organisations organisations;

    ListedOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    private void list(
            String slug,
            String name,
            List<String> aliases,
            OrganisationKind kind,
            String country,
            String text,
            AtlasEntry atlas,
            Address office) {
        organisations.load(new OrganisationListing(
                slug,
                name,
                aliases,
                kind,
                country,
                "fr",
                Map.of("fr", text),
                "https://www." + slug + ".example.org/",
                atlas,
                office,
                false,
                false,
                null,
                List.of()));
    }

    /** Three that differ in everything. */
    void three() {
        list(
                "mednum",
                "La Mednum",
                List.of("Coopérative de la médiation numérique"),
                OrganisationKind.COOPERATIVE,
                "FR",
                "Des **ateliers** pour élèves.",
                new AtlasEntry(
                        List.of("digital-mediation", "data"),
                        List.of("open-data"),
                        List.of("training", "support"),
                        List.of("fr", "en")),
                PARIS);
        list(
                "egina",
                "EGInA",
                List.of(),
                OrganisationKind.COMPANY,
                "IT",
                "Projets européens.",
                AtlasEntry.of(List.of("data")),
                null);
        list(
                "pour-la-solidarite",
                "Pour la Solidarité",
                List.of("PLS"),
                OrganisationKind.NETWORK,
                "BE",
                "Think tank bruxellois.",
                new AtlasEntry(List.of(), List.of(), List.of("research", "training"), List.of("fr", "nl")),
                BRUSSELS);
    }
}
