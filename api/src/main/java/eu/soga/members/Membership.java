package eu.soga.members;

import eu.soga.organisations.Organisation;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.persistence.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockOptions;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A party's membership: who it is, where it stands, and the ledger of its terms. Every day it is given is one of the
 * association's zone.
 */
@Entity
@Table(name = "membership")
public class Membership extends BaseEntity {
    /** Stands where a person's words or name were. */
    public static final String ERASED = "—";

    /** The party has left, or never became a member. */
    private static final List<MembershipStatus> LEFT = List.of(
            MembershipStatus.REFUSED,
            MembershipStatus.LAPSED,
            MembershipStatus.RESIGNED,
            MembershipStatus.EXCLUDED,
            MembershipStatus.ENDED);

    /**
     * Who acts for the party, and where he or she is written to.
     *
     * @param subject Keycloak's id of the account
     */
    public record Contact(
            String subject, String name, @Nullable String email, String language) {}

    @Version
    int version;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status = MembershipStatus.APPLIED;

    /** Null for a person. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    @Nullable
    Organisation organisation;

    /** Keycloak's id of the person; null for an organisation. */
    @Column(name = "person_subject")
    @Nullable
    String personSubject;

    @Column(name = "contact_subject")
    String contactSubject;

    @Column(name = "contact_name")
    String contactName;

    @Column(name = "contact_email")
    @Nullable
    String contactEmail;

    String language;
    String country;

    /** Of the next term. */
    String tier;

    String college;

    @Nullable
    String segment;

    @Column(name = "budget_cents")
    @Nullable
    Long budgetCents;

    @Nullable
    String motivation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "statutes_id")
    Statutes statutes;

    @Column(name = "moves_on")
    @Nullable
    private LocalDate movesOn;

    @Column(name = "resigns_on")
    @Nullable
    private LocalDate resignsOn;

    @Column(name = "keeps_data")
    boolean keepsData;

    @Column(name = "erased_at")
    @Nullable
    private Instant erasedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    @Nullable
    private Membership mergedInto;

    @OneToMany(mappedBy = "membership", cascade = CascadeType.PERSIST)
    @OrderBy("firstDay")
    @BatchSize(size = 50)
    List<MembershipTerm> terms = new ArrayList<>();

    @OneToMany(mappedBy = "membership", cascade = CascadeType.PERSIST)
    @OrderBy("fromDay")
    List<CollegeStay> stays = new ArrayList<>();

    /** Those that were merged into this one; their terms count as its own. */
    @OneToMany(mappedBy = "mergedInto")
    List<Membership> absorbed = new ArrayList<>();

    protected Membership() {}

    private Membership(Contact contact, Instant now) {
        this.createdAt = now;
        write(contact, now);
    }

    static Membership of(Organisation organisation, Contact contact, Instant now) {
        Membership membership = new Membership(contact, now);
        membership.organisation = organisation;
        return membership;
    }

    static Membership of(Contact person, Instant now) {
        Membership membership = new Membership(person, now);
        membership.personSubject = person.subject;
        return membership;
    }

    public MembershipStatus status() {
        return status;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto == null ? null : mergedInto.id;
    }

    /** When its personal data were erased; null while they are here. */
    public @Nullable Instant erasedAt() {
        return erasedAt;
    }

    /** The day a resignation takes effect that was given before; null when there is none. */
    @Nullable
    LocalDate resignsOn() {
        return resignsOn;
    }

    /** The day on which time alone may change the state; null when it cannot. */
    @Nullable
    LocalDate movesOn() {
        return movesOn;
    }

    /** How the member is called. */
    public String partyName() {
        return organisation == null ? contactName : organisation.name;
    }

    /** Its terms and those of the memberships merged into it, by first day. */
    List<MembershipTerm> ledger() {
        return Stream.concat(terms.stream(), absorbed.stream().flatMap(other -> other.terms.stream()))
                .sorted(Comparator.comparing(MembershipTerm::firstDay).thenComparing(MembershipTerm::endDay))
                .toList();
    }

    /** The paid term that covers this day. */
    Optional<MembershipTerm> currentTerm(LocalDate day) {
        return ledger().stream()
                .filter(term -> term.isSettled() && term.covers(day))
                .findFirst();
    }

    /** The day on which the last paid term ends or ended. */
    Optional<LocalDate> paidUntil() {
        return ledger().stream()
                .filter(MembershipTerm::isSettled)
                .map(MembershipTerm::endDay)
                .max(Comparator.naturalOrder());
    }

    /** Called terms that are neither over nor paid. */
    List<MembershipTerm> openTerms(LocalDate day) {
        return ledger().stream()
                .filter(term -> !term.isSettled() && term.endDay().isAfter(day) && term.hasDays())
                .toList();
    }

    /** True when a term after the last paid one was called for, be it over by now. */
    boolean awaitsPayment() {
        LocalDate paid = paidUntil().orElse(LocalDate.MIN);
        return !openTerms(paid).isEmpty();
    }

    /** True when a paid term begins after this day. */
    boolean isPaidAhead(LocalDate day) {
        return ledger().stream()
                .anyMatch(term -> term.isSettled() && term.firstDay().isAfter(day));
    }

    /** What terms and payments say of this day. */
    MembershipStatus byLedger(LocalDate day, int graceDays) {
        if (currentTerm(day).isPresent()) return MembershipStatus.CURRENT;
        LocalDate graceEnd = ledger().stream()
                .filter(term ->
                        term.isSettled() && !term.endedEarly() && !term.endDay().isAfter(day))
                .map(term -> term.endDay().plusDays(graceDays))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        if (day.isBefore(graceEnd)) return MembershipStatus.GRACE;
        boolean due = openTerms(day).stream().anyMatch(term -> !term.firstDay().isBefore(graceEnd));
        return due ? MembershipStatus.DUE : MembershipStatus.LAPSED;
    }

    void write(Contact contact, Instant now) {
        contactSubject = contact.subject;
        contactName = contact.name;
        contactEmail = contact.email;
        language = contact.language;
        updatedAt = now;
    }

    /** Moves to the next state by an act; the table must allow it. */
    private void become(MembershipAct act, MembershipStatus next, Instant now) {
        act.require(status);
        if (!act.leadsTo(next)) throw new IllegalStateException(act + " does not lead to " + next);
        status = next;
        updatedAt = now;
    }

    void ask(Instant now) {
        become(MembershipAct.ASK, MembershipStatus.INCOMPLETE, now);
    }

    void answer(Instant now) {
        become(MembershipAct.ANSWER, MembershipStatus.APPLIED, now);
    }

    void refuse(Instant now) {
        become(MembershipAct.REFUSE, MembershipStatus.REFUSED, now);
    }

    /** Becomes a member of this college; its first term begins today. */
    MembershipTerm admit(String inCollege, PriceList prices, LocalDate today, Instant now) {
        become(MembershipAct.ADMIT, MembershipStatus.ADMITTED, now);
        college = inCollege;
        stays.add(new CollegeStay(this, inCollege, today, now));
        return begin(prices.joining(today), prices, now);
    }

    private MembershipTerm begin(PriceList.Period days, PriceList prices, Instant now) {
        MembershipTerm term = new MembershipTerm(this, days, prices, now);
        terms.add(term);
        return term;
    }

    /** Calls for the dues of the first term. */
    void invoice(String reference, LocalDate today, LocalDate due, int graceDays, Instant now) {
        MembershipAct.INVOICE.require(status);
        terms.getLast().call(reference, today, due);
        become(MembershipAct.INVOICE, byLedger(today, graceDays), now);
        plan(today, graceDays);
    }

    /** The term after the last paid one, without a gap. @throws DomainException 409 when it was called for already */
    MembershipTerm renew(PriceList prices, Instant now) {
        MembershipAct.RENEW.require(status);
        if (awaitsPayment())
            throw new DomainException(
                    ProblemType.ILLEGAL_TRANSITION, "The dues of the next year were called for already: pay them.");
        return begin(prices.following(paidUntil().orElseThrow()), prices, now);
    }

    /** A term from today on, after a lapse or a resignation; the ones that were not paid end before it. */
    MembershipTerm comeBack(PriceList prices, LocalDate today, Instant now) {
        MembershipAct.RETURN.require(status);
        if (isPaidAhead(today) || !openTerms(today).isEmpty())
            throw new IllegalStateException("a term from today on would overlap another one");
        return begin(prices.joining(today), prices, now);
    }

    /** Calls for the dues of a term that was begun, and stands where the ledger says. */
    void call(
            MembershipAct act,
            MembershipTerm term,
            String reference,
            LocalDate today,
            LocalDate due,
            int graceDays,
            Instant now) {
        term.call(reference, today, due);
        become(act, byLedger(today, graceDays), now);
        plan(today, graceDays);
    }

    /** Stands where the ledger says after an entry, a line or the end of a term. */
    void settle(MembershipAct act, LocalDate today, int graceDays, Instant now) {
        updatedAt = now;
        if (!MembershipStatus.BY_LEDGER.contains(status)) return;
        become(act, byLedger(today, graceDays), now);
        plan(today, graceDays);
    }

    /**
     * Does what time brings: a resignation that takes effect, the end of a year, the end of grace.
     *
     * @return the state before
     */
    MembershipStatus advance(LocalDate today, int graceDays, Instant now) {
        MembershipStatus before = status;
        if (resignsOn != null && !resignsOn.isAfter(today) && MembershipAct.RESIGN.isOpenIn(status)) {
            leave(MembershipAct.RESIGN, MembershipStatus.RESIGNED, resignsOn, now);
        } else if (MembershipStatus.BY_LEDGER.contains(status)) {
            MembershipStatus next = byLedger(today, graceDays);
            if (next != status) {
                status = next;
                updatedAt = now;
            }
            plan(today, graceDays);
        }
        return before;
    }

    /** The next day on which {@link #byLedger} may answer something else. */
    private void plan(LocalDate today, int graceDays) {
        movesOn = Stream.concat(
                        ledger().stream()
                                .flatMap(term -> Stream.of(
                                        term.firstDay(),
                                        term.endDay(),
                                        term.endDay().plusDays(graceDays))),
                        Stream.ofNullable(resignsOn))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Leaves at once, or on a later day. */
    void resign(LocalDate day, boolean keepData, LocalDate today, int graceDays, Instant now) {
        MembershipAct.RESIGN.require(status);
        keepsData = keepData;
        if (day.isAfter(today)) {
            resignsOn = day;
            updatedAt = now;
            plan(today, graceDays);
        } else {
            leave(MembershipAct.RESIGN, MembershipStatus.RESIGNED, day, now);
        }
    }

    /** Ends every term that is not over on this day, and the stay in the college. */
    void leave(MembershipAct act, MembershipStatus next, LocalDate day, Instant now) {
        become(act, next, now);
        ledger().forEach(term -> term.end(day));
        leaveCollege(day);
        resignsOn = null;
        movesOn = null;
    }

    /** After an exclusion; comes back like any other lapsed member. */
    void reinstate(Instant now) {
        become(MembershipAct.REINSTATE, MembershipStatus.LAPSED, now);
        movesOn = null;
    }

    void leaveCollege(LocalDate day) {
        stays.stream().filter(stay -> stay.toDay == null).forEach(stay -> {
            stay.toDay = day.isBefore(stay.fromDay) ? stay.fromDay : day;
        });
    }

    void enterCollege(String next, LocalDate day, Instant now) {
        college = next;
        stays.add(new CollegeStay(this, next, day, now));
        updatedAt = now;
    }

    /** Continues as that one, with everything that was merged into this one before. */
    void mergeInto(Membership other, LocalDate today, Instant now) {
        become(MembershipAct.MERGE, MembershipStatus.MERGED, now);
        leaveCollege(today);
        movesOn = null;
        mergedInto = other;
        other.absorbed.add(this);
        for (Membership earlier : absorbed) {
            earlier.mergedInto = other;
            other.absorbed.add(earlier);
        }
        absorbed.clear();
        other.updatedAt = now;
    }

    /** True for a person's. */
    public boolean isPersons() {
        return organisation == null;
    }

    /**
     * Forgets who acts for the party, what was written in the application and, for a person, the account. The name of a
     * person stays when accounts need it. Nobody can come back through it: a person applies anew.
     */
    public void erase(boolean withName, LocalDate today, Instant now) {
        if (isPersons() && (status == MembershipStatus.RESIGNED || status == MembershipStatus.LAPSED))
            leave(MembershipAct.END, MembershipStatus.ENDED, today, now);
        forget(withName || !isPersons(), now);
        absorbed.forEach(earlier -> earlier.forget(withName || !isPersons(), now));
    }

    private void forget(boolean withName, Instant now) {
        contactSubject = "erased:" + id;
        if (isPersons()) personSubject = contactSubject;
        if (withName) contactName = ERASED;
        contactEmail = null;
        motivation = null;
        budgetCents = null;
        erasedAt = now;
        updatedAt = now;
    }

    /** Forgets the name that was kept for the accounts. */
    public void eraseName(Instant now) {
        forget(true, now);
        absorbed.forEach(earlier -> earlier.forget(true, now));
    }

    /** Those who left before this instant, did not agree that data are kept, and whose data are still here. */
    public static List<UUID> leftBefore(Instant limit) {
        return getEntityManager()
                .createQuery(
                        "select id from Membership where status in :left and updatedAt < :limit and erasedAt is null"
                                + " and not keepsData order by id",
                        UUID.class)
                .setParameter("left", LEFT)
                .setParameter("limit", limit)
                .getResultList();
    }

    static Membership require(UUID id) {
        return Membership.<Membership>findByIdOptional(id).orElseThrow(() -> DomainException.notFound("membership"));
    }

    /** Held until the transaction ends. */
    static Membership lock(UUID id) {
        return Membership.<Membership>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> DomainException.notFound("membership"));
    }

    /** As {@link #lock}; empty when somebody else holds it. */
    public static Optional<Membership> lockFree(UUID id) {
        return lockFree(List.of(id)).stream().findFirst();
    }

    /** As above, of several: those that nobody else holds, in the order of their ids. */
    static List<Membership> lockFree(List<UUID> ids) {
        return Membership.<Membership>find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)
                .list();
    }

    /** The one that is not closed, of this organisation. */
    static Optional<Membership> ofOrganisation(UUID organisationId) {
        return find(
                        "organisation.id = ?1 and status not in ?2",
                        organisationId,
                        List.of(MembershipStatus.REFUSED, MembershipStatus.ENDED, MembershipStatus.MERGED))
                .firstResultOptional();
    }

    /** The one that is not closed, of this person. */
    static Optional<Membership> ofPerson(String subject) {
        return find(
                        "personSubject = ?1 and status not in ?2",
                        subject,
                        List.of(MembershipStatus.REFUSED, MembershipStatus.ENDED, MembershipStatus.MERGED))
                .firstResultOptional();
    }

    /** Those whose day has come, or whose dues were not called yet. */
    static List<UUID> toAdvance(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select id from Membership where movesOn <= :today or status = ADMITTED order by id",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
    }
}
