package eu.soga;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import eu.soga.claims.ClaimAnnouncement;
import eu.soga.events.EventAnnouncement;
import eu.soga.members.MembershipAnnouncement;
import eu.soga.shared.audit.AuditLog;
import eu.soga.shared.changes.ChangeLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms and arrows. Plain tests: ArchUnit's own engine runs none of its tests beside this Quarkus. */
class ArchitectureTest {
    /** Which room may use which: the single source. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("organisations", Set.of("shared")),
            Map.entry("members", Set.of("shared", "organisations")),
            Map.entry("resources", Set.of("shared", "organisations")),
            Map.entry("events", Set.of("shared", "organisations")),
            Map.entry("registrations", Set.of("shared", "organisations", "events")),
            Map.entry("claims", Set.of("shared", "organisations", "events", "registrations")),
            Map.entry("imports", Set.of("shared", "organisations", "events")),
            Map.entry("live", Set.of("shared", "organisations", "events")),
            Map.entry("editions", Set.of("shared", "organisations", "events", "registrations", "claims")),
            Map.entry("publishing", Set.of("shared", "organisations", "resources", "events", "editions")),
            Map.entry("alerts", Set.of("shared", "organisations", "events", "publishing")),
            Map.entry("webhooks", Set.of("shared", "organisations", "events")),
            Map.entry(
                    "notifications",
                    Set.of(
                            "shared",
                            "organisations",
                            "members",
                            "resources",
                            "events",
                            "registrations",
                            "claims",
                            "alerts",
                            "webhooks")),
            Map.entry(
                    "demo", Set.of("shared", "organisations", "members", "resources", "events", "claims", "editions")));

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("eu.soga");

    private static final Pattern ASKS_THE_MACHINE =
            Pattern.compile("(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)");

    /** An address of a room, or a constant named after its things. */
    private static final Pattern NAMES_A_ROOM = Pattern.compile(
            "\"/(?:api/v1/)?(?:organisations|invitations|events|calendar|moderation|imports|alerts|webhooks)\\b|\\b(?:ORGANISATION|EVENT|IMPORT|ALERT|WEBHOOK)_[A-Z]");

    private static final DescribedPredicate<JavaClass> RESOURCE =
            simpleNameEndingWith("Resource").and(resideInAnyPackage("eu.soga.."));

    @Test
    void knows_every_room() {
        assertThat(MAIN.stream().map(ArchitectureTest::room).distinct()).isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void each_room_uses_only_the_rooms_it_may() {
        MAY_USE.forEach((room, allowed) -> MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .forEach(forbidden -> noClasses()
                        .that()
                        .resideInAPackage("eu.soga." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("eu.soga." + forbidden + "..")
                        .allowEmptyShould(true)
                        .check(MAIN)));
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("eu.soga.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** An announcement that nobody hears promises something to the people it concerns. */
    @Test
    void every_announcement_is_heard() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList())
                sources.add(Files.readString(file));
        }
        Set<String> announced = matches(sources, "announced?\\([^;]*?;", "new (\\w+(?:\\.\\w+)?)\\(");
        for (Class<?> announcement : EventAnnouncement.class.getPermittedSubclasses())
            announced.add("EventAnnouncement." + announcement.getSimpleName());
        for (Class<?> announcement : MembershipAnnouncement.class.getPermittedSubclasses())
            announced.add("MembershipAnnouncement." + announcement.getSimpleName());
        for (Class<?> announcement : ClaimAnnouncement.class.getPermittedSubclasses())
            announced.add("ClaimAnnouncement." + announcement.getSimpleName());
        Set<String> heard = matches(sources, "@Observes(?:\\([^)]*\\))? [\\w.]+", "([\\w.]+)$");
        assertThat(announced).contains("EventAnnouncement.Published", "EventAnnouncement.Answered", "TrustChanged");
        assertThat(heard).containsAll(announced);
    }

    private static Set<String> matches(List<String> sources, String where, String what) {
        return sources.stream()
                .flatMap(source -> Pattern.compile(where).matcher(source).results())
                .flatMap(found -> Pattern.compile(what).matcher(found.group()).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The order of the logs is the recorder's business alone. */
    @Test
    void only_the_recorder_writes_the_logs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("eu.soga.shared.record", "eu.soga.shared.changes")
                .should(callMethodWhere(describe(
                        "writes a log",
                        (JavaAccess<?> call) -> call.getName().equals("record")
                                && (call.getTargetOwner().isEquivalentTo(AuditLog.class)
                                        || call.getTargetOwner().isEquivalentTo(ChangeLog.class)))))
                .check(MAIN);
    }

    @Test
    void notifications_hold_no_entity_of_another_room() {
        noClasses()
                .that()
                .resideInAPackage("eu.soga.notifications..")
                .should()
                .dependOnClassesThat(describe(
                        "entities of other rooms",
                        type -> type.isAnnotatedWith(Entity.class)
                                && !room(type).equals("notifications")))
                .check(MAIN);
    }

    /** docs/architecture.md, «Two ways to read» */
    @Test
    void public_reading_loads_no_entity() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "eu.soga.publishing..",
                        "eu.soga.events.reading..",
                        "eu.soga.events.search..",
                        "eu.soga.organisations.directory..",
                        "eu.soga.editions.reading..",
                        "eu.soga.resources.reading..")
                // likeness is judged on all of an organisation, its numbers included
                .and()
                .haveNameNotMatching(".*\\.Twin(s|Response.*)")
                .should()
                .dependOnClassesThat(describe("entities", ArchitectureTest::holdsState))
                .orShould(callMethodWhere(describe(
                        "answers an entity",
                        (JavaAccess<?> call) -> call instanceof JavaMethodCall method
                                && holdsState(method.getTarget().getRawReturnType()))))
                .check(MAIN);
    }

    /** docs/adr/2026-11-22-worker-threads.md */
    @Test
    void nothing_runs_on_a_virtual_thread() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RunOnVirtualThread.class)
                .orShould(callMethodWhere(describe(
                        "starts a virtual thread",
                        (JavaAccess<?> call) -> call.getName().contains("irtual")
                                && call.getTargetOwner().getPackageName().startsWith("java."))))
                .check(MAIN);
    }

    @Test
    void nothing_depends_on_a_resource() {
        noClasses()
                .that(DescribedPredicate.not(RESOURCE))
                .and(isNotInnerOf(RESOURCE))
                .should()
                .dependOnClassesThat(RESOURCE)
                .check(MAIN);
    }

    @Test
    void a_resource_never_touches_persistence() {
        noClasses()
                .that(RESOURCE)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(MAIN);
        noClasses().that(RESOURCE).should().beAnnotatedWith(Transactional.class).check(MAIN);
        methods()
                .that()
                .areDeclaredInClassesThat(RESOURCE)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(MAIN);
        noClasses()
                .that(RESOURCE)
                .should(callMethodWhere(describe(
                        "persist or delete",
                        (JavaAccess<?> call) -> Set.of("persist", "delete", "persistAndFlush", "deleteById")
                                .contains(call.getName()))))
                .check(MAIN);
    }

    @Test
    void no_entity_leaves_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat(RESOURCE)
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(describe("an entity", (JavaClass c) -> c.isAnnotatedWith(Entity.class)))
                .check(MAIN);
    }

    @Test
    void what_travels_is_a_record() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Request")
                .or()
                .haveSimpleNameEndingWith("Response")
                .or()
                .haveSimpleNameEndingWith("Summary")
                .should()
                .beRecords()
                .check(MAIN);
    }

    @Test
    void http_appears_only_at_the_edge() {
        noClasses()
                .that(DescribedPredicate.not(RESOURCE))
                .and(isNotInnerOf(RESOURCE))
                .and(DescribedPredicate.not(resideInAnyPackage(
                        "eu.soga.shared.errors..", "eu.soga.shared.pages..", "eu.soga.shared.web..")))
                .and()
                .haveSimpleNameNotEndingWith("Parameters")
                // the client of another server
                .and()
                .doNotHaveSimpleName("KeycloakPeople")
                .and()
                .doNotHaveFullyQualifiedName("eu.soga.organisations.invitations.KeycloakPatience$Bounded")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(MAIN);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        fields().should().notBeAnnotatedWith(Inject.class).check(MAIN);
    }

    @Test
    void no_room_writes_a_field_of_another_rooms_entity() {
        classes()
                .should(new ArchCondition<JavaClass>("write only fields of its own room") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFieldAccessesFromSelf().stream()
                                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                                .filter(access -> access.getTargetOwner().isAnnotatedWith(Entity.class))
                                .filter(access -> !room(access.getTargetOwner()).equals(room(type)))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.violated(type, access.getDescription())));
                    }
                })
                .check(MAIN);
    }

    @Test
    void no_room_changes_another_rooms_entity() {
        classes()
                .should(new ArchCondition<JavaClass>("call only questions of another room's entities") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethodCallsFromSelf().stream()
                                .filter(call -> !room(call.getTargetOwner()).isEmpty()
                                        && !room(call.getTargetOwner()).equals(room(type)))
                                .filter(call -> holdsState(call.getTargetOwner()))
                                .filter(call ->
                                        call.getTarget().getRawReturnType().isEquivalentTo(void.class))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
                    }
                })
                .check(MAIN);
    }

    @Test
    void the_heart_of_events_knows_of_its_sub_rooms_only_time() {
        noClasses()
                .that()
                .resideInAPackage("eu.soga.events")
                .should()
                .dependOnClassesThat(resideInAPackage("eu.soga.events..")
                        .and(DescribedPredicate.not(resideInAnyPackage("eu.soga.events", "eu.soga.events.schedule"))))
                .check(MAIN);
    }

    @Test
    void the_heart_of_organisations_knows_of_its_sub_rooms_only_identifiers() {
        noClasses()
                .that()
                .resideInAPackage("eu.soga.organisations")
                .should()
                .dependOnClassesThat(resideInAPackage("eu.soga.organisations..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage("eu.soga.organisations", "eu.soga.organisations.identifiers"))))
                .check(MAIN);
    }

    @Test
    void the_heart_of_resources_knows_nothing_of_how_they_are_read() {
        noClasses()
                .that()
                .resideInAPackage("eu.soga.resources")
                .should()
                .dependOnClassesThat(resideInAPackage("eu.soga.resources.reading.."))
                .check(MAIN);
    }

    @Test
    void sub_rooms_have_no_cycles() {
        slices().matching("eu.soga.events.(*)..").should().beFreeOfCycles().check(MAIN);
        slices().matching("eu.soga.organisations.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    /** Pages, types of changes and the like are declared by their rooms and collected at start. */
    @Test
    void shared_names_no_room() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/eu/soga/shared"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> namesARoom(read(file))))
                    .isEmpty();
        }
        assertThat(namesARoom("List.of(SitePage.open(\"/organisations\", \"organisations\"))"))
                .isTrue();
        assertThat(namesARoom("enum ChangeType { EVENT_PUBLISHED }")).isTrue();
        assertThat(namesARoom("/** Such as {@code /api/v1/events/…}. */ class Path {}"))
                .isFalse();
    }

    private static boolean namesARoom(String source) {
        return NAMES_A_ROOM
                .matcher(source.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
                .find();
    }

    /** A newcomer lists a package and finds what he or she looks for; the heart of events is the one larger. */
    @Test
    void no_package_has_more_than_forty_files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(sizes)
                    .isNotEmpty()
                    .allSatisfy((folder, size) -> assertThat(size)
                            .as(folder.toString())
                            .isLessThanOrEqualTo(folder.endsWith("eu/soga/events") ? 45 : 40));
        }
    }

    /** Otherwise a test holds on some days only; Now answers with the time of the application. */
    @Test
    void tests_take_the_time_from_now() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            // the first is what the others use, the second measures how long a test has waited
                            .filter(file -> !Set.of("Now.java", "Gate.java", "ArchitectureTest.java")
                                    .contains(file.getFileName().toString()))
                            .filter(file -> ASKS_THE_MACHINE.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void now_comes_from_the_clock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("ClockProducer")
                .should(callMethodWhere(describe(
                        "now() without a clock",
                        (JavaAccess<?> call) -> call.getName().equals("now")
                                && Set.of(
                                                Instant.class.getName(),
                                                LocalDate.class.getName(),
                                                LocalDateTime.class.getName(),
                                                OffsetDateTime.class.getName(),
                                                ZonedDateTime.class.getName())
                                        .contains(call.getTargetOwner().getName())
                                && !((JavaMethodCall) call)
                                        .getTarget().getRawParameterTypes().stream()
                                                .anyMatch(p -> p.isEquivalentTo(Clock.class)))))
                .check(MAIN);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("ClockProducer")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> isNotInnerOf(DescribedPredicate<JavaClass> outer) {
        return describe(
                "not inside a resource",
                type -> type.getEnclosingClass().map(o -> !outer.test(o)).orElse(true));
    }

    private static boolean holdsState(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static String room(JavaClass type) {
        if (!type.getPackageName().startsWith("eu.soga")) return "";
        String below = type.getPackageName().substring("eu.soga".length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
