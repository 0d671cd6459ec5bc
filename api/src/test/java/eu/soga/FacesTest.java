package eu.soga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import eu.soga.alerts.PlantedIntruder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The face of each room: the types that other rooms may name, with what is nested in them. Everything else is the room's
 * own, be it public for its sub-rooms.
 */
class FacesTest {
    private static final Map<String, Set<String>> FACES = Map.ofEntries(
            Map.entry(
                    "organisations",
                    Set.of(
                            "Address",
                            "pictures.Image",
                            "pictures.ImageResponse",
                            "EntryClaimAsked",
                            "JoinDecided",
                            "JoinRequested",
                            "ListingChanged",
                            "PublicMentions",
                            "Organisation",
                            "OrganisationChanged",
                            "OrganisationContacts",
                            "OrganisationKind",
                            "profiles.DirectoryEntries",
                            "directory.AtlasTerms",
                            "directory.Twins",
                            "profiles.OrganisationListing",
                            "OrganisationListings",
                            "OrganisationRef",
                            "profiles.Organisations",
                            "Representation",
                            "Representative",
                            "RepresentativeInvited",
                            "RepresentativeRole",
                            "TrustChanged",
                            "TrustLapsed",
                            "AtlasEntry",
                            "directory.Directory",
                            "directory.DirectoryParameters",
                            "directory.PublicOrganisation",
                            "directory.PublicOrganisations")),
            Map.entry(
                    "resources",
                    Set.of(
                            "KnowledgeAccess",
                            "KnowledgeKind",
                            "KnowledgeLevel",
                            "KnowledgeLicence",
                            "KnowledgeLoader",
                            "KnowledgePlace",
                            "ProposalDecided",
                            "KnowledgeTerms",
                            "KnowledgeTime",
                            "reading.KnowledgeFilter",
                            "reading.KnowledgeParameters",
                            "reading.KnowledgeSearch",
                            "reading.PublicCollection",
                            "reading.PublicCollections",
                            "reading.PublicKnowledge",
                            "reading.PublicResources")),
            Map.entry(
                    "registrations",
                    Set.of(
                            "Attendances",
                            "Notice",
                            "Participation",
                            "RegistrationNews",
                            "RegistrationStatus",
                            "SeatMode")),
            Map.entry(
                    "members",
                    Set.of(
                            "entitlements.MemberAccess",
                            "governance.BoardReports",
                            "ExamplePrices",
                            "MembershipAnnouncement",
                            "MembershipStatus")),
            Map.entry(
                    "events",
                    Set.of(
                            // entities and what they are made of
                            "Event",
                            "EventContent",
                            "Occurrence",
                            "OccurrenceOverride",
                            "duplicates.EventSource",
                            "AccessibilityFacts",
                            "EventFormat",
                            "EventKind",
                            "EventStatus",
                            "ModerationReason",
                            "OnlineAccess",
                            "Place",
                            "PlaceText",
                            "RegistrationPolicy",
                            "RevisionStatus",
                            "schedule.Recurrence",
                            "schedule.RecurrenceRules",
                            "schedule.RecurrenceText",
                            "schedule.Schedule",
                            "schedule.ScheduleText",
                            "schedule.WhenInWords",
                            // what happened
                            "EventAnnouncement",
                            "EventChangeType",
                            // acts and questions
                            "EventAccess",
                            "EventChecks",
                            "EventGuard",
                            "EventCompleteness",
                            "EventLifecycle",
                            "EventLoader",
                            "EventPlaces",
                            "EventRequest",
                            "EventResponse",
                            "EventRevisions",
                            "EventSummary",
                            "EventWriter",
                            "ProgrammeSessions",
                            "PublicationPolicy",
                            "reading.EventPoint",
                            "reading.PublicCalendar",
                            "reading.PublicDate",
                            "reading.PublicEvent",
                            "duplicates.Twin",
                            "duplicates.TwinCandidate",
                            "duplicates.TwinSight",
                            "duplicates.Twins",
                            "series.OccurrenceEdits",
                            "series.OccurrenceRequest",
                            "search.EventFacet",
                            "search.EventFilter",
                            "search.EventFilterParameters",
                            "search.EventQuery",
                            "search.EventSearch",
                            "search.FilterText",
                            "search.LatestEvents")),
            Map.entry("claims", Set.of("ClaimAnnouncement", "ClaimFigures", "SchemeDesk", "rules.SchemeTerms")),
            Map.entry("imports", Set.of()),
            Map.entry("live", Set.of()),
            Map.entry("publishing", Set.of("Wording")),
            Map.entry("alerts", Set.of("AlertFound", "AlertFrequency", "SavedSearchAsked", "SavedSearchEnded")),
            Map.entry("webhooks", Set.of("DisabledReason", "WebhookDisabled")),
            Map.entry("notifications", Set.of()),
            Map.entry("demo", Set.of()),
            Map.entry(
                    "editions",
                    Set.of(
                            "EditionAbout",
                            "EditionFigures",
                            "EditionLoader",
                            "FigureQualifier",
                            "FigureTheme",
                            "FigureUnit",
                            "OutputKind",
                            "PartnerRole",
                            "SessionOutput",
                            "SpeakerPart",
                            "TrackHue",
                            "reading.PublicEdition",
                            "reading.PublicEditions",
                            "reading.PublicProgramme")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.soga");

    private static void check(JavaClasses classes) {
        ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>("name only the faces of other rooms") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .map(JavaClass::getBaseComponentType)
                                .filter(target -> FACES.containsKey(room(target)))
                                .filter(target -> !room(target).equals(room(type)))
                                .filter(target -> !FACES.get(room(target)).contains(name(target)))
                                .forEach(target -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " names " + target.getName())));
                    }
                })
                .check(classes);
    }

    @Test
    void rooms_name_only_the_faces_of_other_rooms() {
        check(MAIN);
    }

    @Test
    void a_room_that_names_something_else_is_caught() {
        assertThatThrownBy(() -> check(new ClassFileImporter().importClasses(PlantedIntruder.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedIntruder names eu.soga.events.EventPublications");
    }

    @Test
    void a_face_has_nothing_that_does_not_exist() {
        FACES.forEach((room, names) -> {
            Set<String> missing = new TreeSet<>(names);
            MAIN.stream()
                    .filter(type -> room(type).equals(room))
                    .map(FacesTest::name)
                    .forEach(missing::remove);
            assertThat(missing).as(room).isEmpty();
        });
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("eu.soga.") ? parts[2] : "";
    }

    /** The top-level type within its room, for instance {@code search.EventFilter}. */
    private static String name(JavaClass type) {
        return type.getName()
                .substring(("eu.soga." + room(type) + ".").length())
                .split("\\$")[0];
    }
}
