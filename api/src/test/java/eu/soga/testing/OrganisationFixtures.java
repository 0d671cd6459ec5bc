package eu.soga.testing;

import eu.soga.organisations.Address;
import eu.soga.organisations.AtlasEntry;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.organisations.RepresentativeRole;
import eu.soga.organisations.profiles.OrganisationListing;
import eu.soga.organisations.profiles.OrganisationListing.Person;
import eu.soga.organisations.profiles.Organisations;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Organisations in named states, each committed at once; a person is named by the subject of the token. */
public final class OrganisationFixtures {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private OrganisationFixtures() {}

    /** A French association with an office in Lyon that nobody represents. */
    public static Organisation listed() {
        return listed("Association " + NUMBER.incrementAndGet());
    }

    /** As {@link #listed()}, of this name. */
    public static Organisation listed(String name) {
        return load(name, false, List.of());
    }

    /** Represented by these people, each a signatory. */
    public static Organisation representedBy(String... subjects) {
        return load("Association " + NUMBER.incrementAndGet(), false, people(RepresentativeRole.SIGNATORY, subjects));
    }

    /** Represented by {@code signatory}, who signs, and by {@code editor}, who writes. */
    public static Organisation signedAndEditedBy(String signatory, String editor) {
        return load(
                "Association " + NUMBER.incrementAndGet(),
                false,
                List.of(person(signatory, RepresentativeRole.SIGNATORY), person(editor, RepresentativeRole.EDITOR)));
    }

    /** Represented by {@code editor}, who writes, and by these people, who sign. */
    public static Organisation editedBy(String editor, String... signatories) {
        List<Person> people = new ArrayList<>(people(RepresentativeRole.SIGNATORY, signatories));
        people.add(person(editor, RepresentativeRole.EDITOR));
        return load("Association " + NUMBER.incrementAndGet(), false, people);
    }

    /** Its events publish without waiting; represented by this signatory. */
    public static Organisation trusted(String subject) {
        return load("Association " + NUMBER.incrementAndGet(), true, people(RepresentativeRole.SIGNATORY, subject));
    }

    private static Organisation load(String name, boolean trusted, List<Person> representatives) {
        return CDI.current()
                .select(Organisations.class)
                .get()
                .load(new OrganisationListing(
                        name.toLowerCase().replace(' ', '-'),
                        name,
                        List.of(),
                        OrganisationKind.ASSOCIATION,
                        "FR",
                        "fr",
                        Map.of("fr", "Une association."),
                        null,
                        AtlasEntry.EMPTY,
                        new Address("1 rue de la République", "69001", "Lyon", "FR", 45.7676, 4.8345),
                        trusted,
                        false,
                        null,
                        representatives));
    }

    private static List<Person> people(RepresentativeRole role, String... subjects) {
        return Arrays.stream(subjects).map(subject -> person(subject, role)).toList();
    }

    private static Person person(String subject, RepresentativeRole role) {
        return new Person(subject, subject, subject + "@example.org", role);
    }
}
