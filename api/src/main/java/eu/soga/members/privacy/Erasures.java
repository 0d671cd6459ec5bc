package eu.soga.members.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.soga.members.MembersConfig;
import eu.soga.members.Membership;
import eu.soga.members.MembershipAct;
import eu.soga.members.MembershipAnnouncement;
import eu.soga.members.MembershipDesk;
import eu.soga.members.MembershipStatus;
import eu.soga.shared.audit.AuditLog.Act;
import eu.soga.shared.record.Recorder;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Takes away the personal data of those who left, when they ask or when the time to keep them is over, and certifies
 * what was taken and what stays until when. Two steps: everything that no duty keeps; then, ten calendar years after the
 * year of the last payment (Code de commerce, L123-22), what accounts needed. Terms, amounts and days stay, so that
 * every count of every year stays what it was.
 */
@ApplicationScoped
class Erasures {
    /** Kinds of personal data in this room. */
    enum PersonalData {
        /** Account, name, mail address and language of who acts for the party. */
        CONTACT,
        /** Motivation and budget of the application, and challenges of an electorate. */
        APPLICATION,
        /** What was noted with uses of benefits. */
        NOTES,
        /** Name of a person, payers and messages of bank statements, notes on payments, names in frozen electorates. */
        ACCOUNTS,
        /** The public register of the board; it stays. */
        MANDATES
    }

    /** Why data were erased. */
    enum Reason {
        /** The member, or the secretary for him or her. */
        ASKED,
        /** The time to keep them is over. */
        RETENTION
    }

    /**
     * What was erased, and what is kept.
     *
     * @param keptUntil the first day on which accounts need it no longer; null when they keep nothing
     */
    @JsonInclude
    record ErasureCertificate(
            UUID id,
            Instant at,
            UUID membershipId,
            Reason reason,
            List<PersonalData> erased,
            List<PersonalData> kept,
            @Nullable LocalDate keptUntil) {}

    private static final String OWN = "(SELECT id FROM membership WHERE id = :id OR merged_into = :id)";
    private static final String OWN_TERMS = "(SELECT id FROM membership_term WHERE membership_id IN " + OWN + ")";
    /** Written-once tables let this one change pass. */
    private static final List<String> WITHOUT_WORDS = List.of(
            "UPDATE entitlement_use SET note = '—' WHERE note IS NOT NULL AND term_id IN " + OWN_TERMS,
            "UPDATE electorate_challenge SET message = '—', by_subject = 'erased', by_name = '—' WHERE membership_id IN "
                    + OWN,
            "UPDATE proxy SET by_subject = 'erased' WHERE giver IN " + OWN);

    private static final List<String> WITHOUT_PAYER = List.of(
            "UPDATE dues_entry SET note = '—' WHERE note IS NOT NULL AND note <> '—' AND term_id IN " + OWN_TERMS,
            "UPDATE statement_line SET payer = NULL, message = NULL WHERE term_id IN " + OWN_TERMS,
            "UPDATE elector SET name = '—' WHERE membership_id IN " + OWN);

    private final MembershipDesk desk;
    private final MembersConfig config;
    private final Recorder recorder;
    private final Session session;

    Erasures(MembershipDesk desk, MembersConfig config, Recorder recorder, Session session) {
        this.desk = desk;
        this.config = config;
        this.recorder = recorder;
        this.session = session;
    }

    /** Erases what no duty keeps, at the request of the party or the secretary. @throws eu.soga.shared.errors.DomainException 401, 403, 404, 409, 412 */
    @Transactional
    ErasureCertificate erase(UUID id, @Nullable String ifMatch) {
        return erase(desk.open(id, MembershipAct.ERASE, ifMatch), Reason.ASKED);
    }

    /** What was erased of a membership, the first time first. @throws eu.soga.shared.errors.DomainException 401, 404 */
    @Transactional
    List<ErasureCertificate> certificates(UUID id) {
        desk.requireReadable(id);
        return session
                .createNativeQuery(
                        "SELECT id, created_at, reason, array_to_string(erased, ','), array_to_string(kept, ','), kept_until"
                                + " FROM erasure_certificate WHERE membership_id = :id ORDER BY created_at, id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new ErasureCertificate(
                        (UUID) row[0],
                        (Instant) row[1],
                        id,
                        Reason.valueOf((String) row[2]),
                        kinds((String) row[3]),
                        kinds((String) row[4]),
                        day(row[5])))
                .toList();
    }

    private static List<PersonalData> kinds(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(",")).map(PersonalData::valueOf).toList();
    }

    private static @Nullable LocalDate day(@Nullable Object day) {
        return day instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) day;
    }

    /** Every night. One membership is one transaction; two processes erase it once. */
    @Scheduled(cron = "0 40 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseWhatIsOver() {
        Instant limit = desk.now().minus(Duration.ofDays(config.keepDays()));
        each(QuarkusTransaction.requiringNew().call(() -> Membership.leftBefore(limit)), (membership, today) -> {
            if (membership.erasedAt() == null) erase(membership, Reason.RETENTION);
        });
        each(QuarkusTransaction.requiringNew().call(this::keptLongEnough), this::eraseAccounts);
    }

    private void each(List<UUID> ids, BiConsumer<Membership, LocalDate> work) {
        for (UUID id : ids) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                Membership.lockFree(id).ifPresent(membership -> work.accept(membership, desk.today())));
            } catch (RuntimeException e) {
                Log.errorf(e, "the data of membership %s could not be erased; again tomorrow", id);
            }
        }
    }

    /** Memberships whose last certificate says that accounts keep something, until today at most. */
    private List<UUID> keptLongEnough() {
        return session.createNativeQuery(
                        "SELECT c.membership_id FROM erasure_certificate c WHERE c.kept_until <= :today AND NOT EXISTS"
                                + " (SELECT FROM erasure_certificate d WHERE d.membership_id = c.membership_id"
                                + " AND d.created_at > c.created_at) ORDER BY c.membership_id",
                        UUID.class)
                .setParameter("today", desk.today())
                .getResultList();
    }

    private ErasureCertificate erase(Membership membership, Reason reason) {
        Optional<LocalDate> until = keptUntil(membership.id);
        recorder.announce(new MembershipAnnouncement.Erased(desk.facts(membership), until.orElse(null)));
        MembershipStatus before = membership.status();
        membership.erase(until.isEmpty(), desk.today(), desk.now());
        run(WITHOUT_WORDS, membership.id);
        List<PersonalData> erased =
                new ArrayList<>(List.of(PersonalData.CONTACT, PersonalData.APPLICATION, PersonalData.NOTES));
        List<PersonalData> kept = new ArrayList<>();
        if (until.isEmpty()) {
            run(WITHOUT_PAYER, membership.id);
            erased.add(PersonalData.ACCOUNTS);
        } else kept.add(PersonalData.ACCOUNTS);
        if (hasMandates(membership.id)) kept.add(PersonalData.MANDATES);
        return certified(membership, before, reason, erased, kept, until.orElse(null));
    }

    /** The second step. A payment may have been recorded since, and moves the day. */
    private void eraseAccounts(Membership membership, LocalDate today) {
        if (keptUntil(membership.id).filter(day -> day.isAfter(today)).isPresent()) return;
        membership.eraseName(desk.now());
        run(WITHOUT_PAYER, membership.id);
        certified(
                membership,
                membership.status(),
                Reason.RETENTION,
                List.of(PersonalData.ACCOUNTS),
                hasMandates(membership.id) ? List.of(PersonalData.MANDATES) : List.of(),
                null);
    }

    /** The first day on which accounts need nothing of this membership; empty when it has no money. */
    private Optional<LocalDate> keptUntil(UUID id) {
        Number year = (Number) session.createNativeQuery(
                        "SELECT max(extract(year FROM booked_on)) FROM dues_entry WHERE term_id IN " + OWN_TERMS,
                        Object.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
        return Optional.ofNullable(year)
                .map(last -> LocalDate.of(last.intValue() + 1 + config.keepAccountYears(), 1, 1))
                .filter(day -> day.isAfter(desk.today()));
    }

    private boolean hasMandates(UUID id) {
        return (boolean) session.createNativeQuery(
                        "SELECT EXISTS (SELECT FROM board_mandate WHERE membership_id IN " + OWN + ")", Object.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void run(List<String> statements, UUID id) {
        session.flush();
        statements.forEach(sql ->
                session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate());
    }

    private ErasureCertificate certified(
            Membership membership,
            MembershipStatus before,
            Reason reason,
            List<PersonalData> erased,
            List<PersonalData> kept,
            @Nullable LocalDate until) {
        var certificate =
                new ErasureCertificate(UUID.randomUUID(), desk.now(), membership.id, reason, erased, kept, until);
        session.createNativeMutationQuery(
                        "INSERT INTO erasure_certificate (id, created_at, membership_id, reason, erased, kept, kept_until)"
                                + " VALUES (:id, :now, :membership, :reason, :erased, :kept, CAST(:until AS date))")
                .setParameter("id", certificate.id())
                .setParameter("now", OffsetDateTime.ofInstant(certificate.at(), ZoneOffset.UTC))
                .setParameter("membership", membership.id)
                .setParameter("reason", reason.name())
                .setParameter("erased", erased.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("kept", kept.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("until", until)
                .executeUpdate();
        recorder.act(new Act(
                MembershipDesk.SUBJECT,
                membership.id,
                MembershipAct.ERASE.word(),
                before,
                membership.status(),
                null,
                String.join(
                        ", ",
                        erased.stream()
                                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                                .toList())));
        return certificate;
    }
}
