package eu.soga.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.soga.claims.SchemeDesk;
import eu.soga.claims.SchemeDesk.SchemeListing;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.editions.EditionFigures;
import eu.soga.editions.EditionLoader;
import eu.soga.events.Event;
import eu.soga.events.EventLoader;
import eu.soga.events.EventRequest;
import eu.soga.events.EventStatus;
import eu.soga.events.schedule.ScheduleText;
import eu.soga.members.ExamplePrices;
import eu.soga.members.governance.BoardReports;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.profiles.Organisations;
import eu.soga.resources.KnowledgeLoader;
import eu.soga.shared.persistence.NativeValues;
import eu.soga.shared.web.Site;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the demonstration data that {@code app.demo} asks for. Existing data stays unchanged. What was loaded whole is
 * not looked at again at the next start, until a file changes.
 */
@ApplicationScoped
public class DemoLoader {
    private final DemoData files;
    private final Organisations organisations;
    private final EventLoader events;
    private final KnowledgeLoader resources;
    private final ExamplePrices prices;
    private final BoardReports board;
    private final SchemeDesk schemes;
    private final EditionLoader editions;
    private final Site site;
    private final EntityManager database;
    private final Clock clock;

    DemoLoader(
            DemoData files,
            Organisations organisations,
            EventLoader events,
            KnowledgeLoader resources,
            ExamplePrices prices,
            BoardReports board,
            SchemeDesk schemes,
            EditionLoader editions,
            Site site,
            EntityManager database,
            Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.events = events;
        this.resources = resources;
        this.prices = prices;
        this.board = board;
        this.schemes = schemes;
        this.editions = editions;
        this.site = site;
        this.database = database;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        loadOnce(site.demo());
    }

    /** Loads what is missing, unless these files were loaded before. Returns true when it looked. */
    boolean loadOnce(Site.Demo wanted) {
        if (wanted == Site.Demo.NONE) return false;
        String version = wanted + " " + files.fingerprint();
        if (inTransaction(() -> !NativeValues.list(
                        database.createNativeQuery("SELECT version FROM demo_loaded WHERE version = :version")
                                .setParameter("version", version),
                        String.class)
                .isEmpty())) return false;
        load(wanted);
        inTransaction(() -> database.createNativeQuery(
                        "INSERT INTO demo_loaded (version, loaded_at) VALUES (:version, :now) ON CONFLICT DO NOTHING")
                .setParameter("version", version)
                .setParameter("now", clock.instant())
                .executeUpdate());
        return true;
    }

    /** Loads the organisations and events that are missing. */
    public void load(Site.Demo wanted) {
        if (wanted == Site.Demo.NONE) return;
        loadOrganisations("real-organisations.json");
        loadReal();
        loadEditions("real-editions.json", DemoEditions.read(files).supporters(), false);
        loadFigures();
        loadResources();
        loadSchemes();
        board.load(files.list("real-board.json", "lines", new TypeReference<List<BoardReports.Line>>() {}));
        if (wanted == Site.Demo.REAL) return;
        loadOrganisations("example-organisations.json");
        loadExamples();
        loadEditions("example-editions.json", List.of(), true);
        files.list("example-prices.json", "prices", new TypeReference<List<ExamplePrices.Listing>>() {})
                .forEach(prices::load);
    }

    private void loadOrganisations(String file) {
        Map<String, DemoOrganisation.Person> people = files.people();
        List<DemoOrganisation> all = files.list(file, "organisations", new TypeReference<>() {});
        all.forEach(organisation -> organisations.load(organisation.toListing(people)));
        Log.infof("%s: %d organisations", file, all.size());
    }

    private void loadReal() {
        List<DemoEvent<ScheduleText>> all =
                files.list("real-events.json", "events", new TypeReference<List<DemoEvent<ScheduleText>>>() {});
        DemoEditions editions = DemoEditions.read(files);
        Map<String, String> names = organisationNames();
        parentsFirst(all).forEach(event -> {
            EventRequest content = event.toRequest(
                    editions.description(event, names),
                    event.schedule(),
                    idOf(event.organisation()),
                    idsOf(event.coOrganisations()),
                    eventId(event.partOf()),
                    null);
            Map<String, Object> provenance = new HashMap<>();
            provenance.put("source", editions.sources(event));
            provenance.put("notes", event.notesWithTown());
            if (event.edition() != null) provenance.put("edition", event.edition());
            events.load(EventLoader.Listing.of(event.slug(), EventStatus.PUBLISHED, clock.instant(), content)
                    .from(provenance));
        });
        Log.infof("real-events.json: %d events", all.size());
    }

    private void loadEditions(String file, List<DemoEditions.Supporter> supporters, boolean example) {
        List<DemoEdition> all = files.list(file, "editions", new TypeReference<>() {});
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        all.forEach(edition -> editions.load(edition.toListing(supporters, this::idOf, today, example)));
        Log.infof("%s: %d editions", file, all.size());
    }

    private void loadFigures() {
        String file = "real-figures.json";
        List<EditionFigures.Declared> declared = files.list(file, "figures", new TypeReference<>() {});
        editions.load(files.list(file, "measures", new TypeReference<List<EditionFigures.Measure>>() {}), declared);
        Log.infof("%s: %d figures", file, declared.size());
    }

    private void loadResources() {
        List<DemoKnowledge> all = files.list("real-resources.json", "resources", new TypeReference<>() {});
        all.forEach(resource -> resources.load(resource.toListing(this::idOf, clock.instant())));
        Log.infof("real-resources.json: %d resources", all.size());
    }

    /** A scheme in {@code real-schemes.json}; events by slug. */
    private record DemoScheme(
            String slug,
            String project,
            long envelopeCents,
            int mostBeneficiaries,
            Instant validFrom,
            Map<String, Object> terms,
            List<String> covered,
            List<String> counted) {}

    private void loadSchemes() {
        List<DemoScheme> all = files.list("real-schemes.json", "schemes", new TypeReference<>() {});
        all.forEach(scheme -> schemes.load(new SchemeListing(
                scheme.slug,
                scheme.project,
                scheme.envelopeCents,
                scheme.mostBeneficiaries,
                scheme.validFrom,
                SchemeTerms.read(scheme.terms),
                scheme.covered.stream().map(this::eventId).toList(),
                scheme.counted.stream().map(this::eventId).toList())));
        Log.infof("real-schemes.json: %d schemes", all.size());
    }

    private Map<String, String> organisationNames() {
        List<DemoOrganisation> all = files.list("real-organisations.json", "organisations", new TypeReference<>() {});
        return all.stream().collect(Collectors.toMap(DemoOrganisation::slug, DemoOrganisation::name));
    }

    private void loadExamples() {
        Map<String, DemoData.Picture> pictures = files.pictures();
        List<DemoEvent<DemoSchedule>> all =
                files.list("example-events.json", "events", new TypeReference<List<DemoEvent<DemoSchedule>>>() {});
        parentsFirst(all).forEach(event -> {
            if (eventId(event.slug()) == null) loadExample(event, pictures);
        });
        Log.infof("example-events.json: %d events", all.size());
    }

    private void loadExample(DemoEvent<DemoSchedule> event, Map<String, DemoData.Picture> pictures) {
        UUID organisation = idOf(event.organisation());
        UUID parent = eventId(event.partOf());
        EventRequest.ImageChoice picture =
                event.image() == null ? null : keep(organisation, pictures.get(event.image()));
        EventRequest content = event.toRequest(
                event.description(),
                dated(event.schedule(), parent),
                organisation,
                idsOf(event.coOrganisations()),
                parent,
                picture);
        EventLoader.Listing listing = EventLoader.Listing.of(event.slug(), event.state(), writtenAt(event), content)
                .asExample();
        if (event.statusNote() != null && !event.statusNote().isEmpty()) listing = listing.noting(event.statusNote());
        if (event.thread() != null && !event.thread().isEmpty()) {
            DemoEvent.Message first = event.thread().getFirst();
            listing = listing.saying(first.reason(), first.body());
        }
        if (event.revision() != null) {
            DemoEvent.Changes changes = event.revision().changes();
            DemoSchedule moved = event.schedule().at(changes.startTime(), changes.durationMinutes());
            DemoEvent<DemoSchedule> edited = event.edited();
            listing = listing.revisedTo(edited.toRequest(
                    edited.description(),
                    dated(moved, parent),
                    organisation,
                    idsOf(event.coOrganisations()),
                    parent,
                    picture));
        }
        events.load(listing);
    }

    private EventRequest.ImageChoice keep(UUID organisation, DemoData.Picture picture) {
        byte[] bytes = files.bytes("images/" + picture.file());
        return new EventRequest.ImageChoice(organisations.keepPicture(organisation, bytes), picture.alt());
    }

    private @Nullable ScheduleText dated(@Nullable DemoSchedule schedule, @Nullable UUID parent) {
        if (schedule == null) return null;
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(schedule.zone())));
        LocalDate parentDay = parent == null
                ? null
                : inTransaction(() -> Event.require(parent).schedule().firstDay());
        return schedule.on(schedule.firstDay(today, parentDay));
    }

    private Instant writtenAt(DemoEvent<DemoSchedule> event) {
        Integer hoursAgo = event.revision() != null
                ? Integer.valueOf(event.revision().submittedHoursAgo())
                : event.submittedHoursAgo();
        return clock.instant().minus(hoursAgo == null ? 0 : hoursAgo, ChronoUnit.HOURS);
    }

    private static <S> List<DemoEvent<S>> parentsFirst(List<DemoEvent<S>> events) {
        List<DemoEvent<S>> ordered = new ArrayList<>();
        events.stream().filter(event -> event.partOf() == null).forEach(ordered::add);
        events.stream().filter(event -> event.partOf() != null).forEach(ordered::add);
        return ordered;
    }

    private UUID idOf(String slug) {
        return inTransaction(() -> Organisation.findBySlug(slug).orElseThrow(() -> new IllegalStateException(slug)).id);
    }

    private List<UUID> idsOf(List<String> slugs) {
        return slugs.stream().map(this::idOf).toList();
    }

    private @Nullable UUID eventId(@Nullable String slug) {
        if (slug == null) return null;
        return inTransaction(() -> Event.findBySlug(slug).map(event -> event.id).orElse(null));
    }

    private static <T> T inTransaction(Callable<T> reading) {
        return QuarkusTransaction.joiningExisting().call(reading);
    }
}
