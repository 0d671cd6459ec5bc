package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.organisations.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** People who were present at events, each committed at once. */
public final class AttendanceFixtures {
    private AttendanceFixtures() {}

    /** A person was on site for an organisation of the directory. */
    public static void present(Event event, Organisation organisation, String name, Instant at) {
        present(event, organisation, null, name, SeatMode.ON_SITE, at);
    }

    /**
     * A person was present.
     *
     * @param organisation of the directory; null when only its name is known
     * @param organisationName as the person wrote it; null for none
     */
    public static void present(
            Event event,
            @Nullable Organisation organisation,
            @Nullable String organisationName,
            String name,
            SeatMode mode,
            Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery("""
                        INSERT INTO attendance (id, created_at, event_id, name, mode, attended_at, recorded_by,
                            recorded_by_name, organisation_id, organisation_name, departure)
                        VALUES (uuidv7(), :at, :event, :name, :mode, :at, 'lead', 'Léa Lead',
                            CAST(:organisation AS uuid), CAST(:named AS text), 'Lyon')
                        """)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .setParameter("event", event.id)
                        .setParameter("name", name)
                        .setParameter("mode", mode.name())
                        .setParameter("organisation", organisation == null ? null : organisation.id.toString())
                        .setParameter("named", organisationName)
                        .executeUpdate());
    }

    /**
     * A person at an event, on site.
     *
     * @param person the start of the mail address; null for somebody without a registration
     * @param status of the registration; null without one
     * @param present how the person took part; null when nobody recorded it
     */
    public static void seat(String event, @Nullable String person, @Nullable String status, @Nullable String present) {
        String at = "timestamptz '2027-10-01 10:00Z'";
        if (person != null) Seats.change("""
                    INSERT INTO registration (id, created_at, updated_at, event_id, mode, status, name, email, language, code, arrival)
                    VALUES (uuidv7(), %s, %s, '%s', 'ON_SITE', '%s', '%s', '%s@example.org', 'fr', md5('%s%s'), 1)
                    """.formatted(at, at, event, status, person, person, person, event));
        if (present != null)
            Seats.change("""
                    INSERT INTO attendance (id, created_at, event_id, registration_id, name, mode, attended_at, recorded_by, recorded_by_name)
                    VALUES (uuidv7(), %s, '%s', (SELECT id FROM registration WHERE event_id = '%s' AND email = '%s@example.org'),
                        '%s', '%s', %s, 'lead', 'Léa Lead')
                    """.formatted(at, event, event, person, person == null ? "Quelqu’un" : person, present, at));
    }
}
