package eu.soga.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import eu.soga.members.DuesEntry.Facts;
import eu.soga.members.DuesEntry.Kind;
import eu.soga.members.DuesEntry.Method;
import eu.soga.members.PriceList.YearMode;
import eu.soga.members.counts.MemberCounts;
import eu.soga.members.counts.MemberCounts.Dimension;
import eu.soga.members.counts.MemberCounts.PaidYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Histories that nobody thought of: random acts on random days, by the entities' own rules. */
class MembershipLedgerTest {
    private static final int GRACE = 90;
    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    private static final List<PriceList> LISTS = List.of(
            PriceListTest.list(YearMode.CALENDAR, "10-01", 50_00),
            PriceListTest.list(YearMode.CALENDAR, null, 0),
            PriceListTest.list(YearMode.ROLLING, null, 80_00));

    /** One member's life until a day; whatever it does, the rules of the entity allow it. */
    private static final class Life {
        private final Random random;
        private final Membership membership;
        private LocalDate today;

        Life(Random random, UUID id) {
            this.random = random;
            today = BEGIN.plusDays(random.nextInt(1500));
            membership = Membership.of(new Membership.Contact("ana", "Ana", null, "fr"), Instant.EPOCH);
            membership.id = id;
            membership.tier = "niveau-1";
            membership.college = "individus-benevoles";
            membership.country = random.nextBoolean() ? "FR" : "BE";
            membership.segment = random.nextInt(3) == 0 ? null : "individus";
            PriceList list = list();
            membership.admit("individus-benevoles", list, today, Instant.EPOCH);
            membership.invoice("RF", today, today, GRACE, Instant.EPOCH);
        }

        private PriceList list() {
            PriceList list = LISTS.get(random.nextInt(LISTS.size()));
            list.tier = random.nextInt(4) == 0 ? "niveau-2" : "niveau-1";
            return list;
        }

        void live(int acts) {
            for (int i = 0; i < acts; i++) {
                today = today.plusDays(random.nextInt(200));
                membership.advance(today, GRACE, Instant.EPOCH);
                act();
                check();
            }
        }

        private void act() {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> pay(1);
                case 3 -> pay(2);
                case 4 -> reverse();
                case 5, 6 -> {
                    if (MembershipAct.RENEW.isOpenIn(membership.status()) && !membership.awaitsPayment())
                        call(MembershipAct.RENEW, membership.renew(list(), Instant.EPOCH));
                }
                case 7 -> {
                    if (MembershipAct.RETURN.isOpenIn(membership.status()) && !membership.isPaidAhead(today)) {
                        membership.openTerms(today).forEach(term -> term.end(today));
                        call(MembershipAct.RETURN, membership.comeBack(list(), today, Instant.EPOCH));
                    }
                }
                default -> {
                    if (random.nextInt(3) == 0 && MembershipAct.RESIGN.isOpenIn(membership.status()))
                        membership.resign(today.plusDays(random.nextInt(3) * 40L), true, today, GRACE, Instant.EPOCH);
                    else changeTier();
                }
            }
        }

        private void call(MembershipAct act, MembershipTerm term) {
            membership.call(act, term, "RF" + term.year(), today, today.plusDays(30), GRACE, Instant.EPOCH);
        }

        private void pay(int part) {
            Optional<MembershipTerm> open = membership.ledger().stream()
                    .filter(term -> term.balanceCents() > 0)
                    .findFirst();
            if (open.isEmpty() || !MembershipAct.PAY.isOpenIn(membership.status())) return;
            long cents = Math.max(1, open.get().balanceCents() / part);
            Kind kind = random.nextInt(5) == 0 ? Kind.WAIVER : Kind.PAYMENT;
            open.get().enter(kind, new Facts(cents, today, Method.CASH, null, null), null, "tess", Instant.EPOCH);
            membership.settle(MembershipAct.PAY, today, GRACE, Instant.EPOCH);
        }

        private void reverse() {
            if (!MembershipAct.REVERSE.isOpenIn(membership.status())) return;
            List<DuesEntry> entries = membership.ledger().stream()
                    .flatMap(term -> term.entries.stream())
                    .filter(entry -> entry.kind != Kind.REVERSAL && !entry.term.isReversed(entry))
                    .toList();
            if (entries.isEmpty()) return;
            DuesEntry entry = entries.get(random.nextInt(entries.size()));
            Facts facts = new Facts(entry.cents, today, entry.method, null, null);
            entry.term.enter(Kind.REVERSAL, facts, entry, "tess", Instant.EPOCH);
            membership.settle(MembershipAct.REVERSE, today, GRACE, Instant.EPOCH);
        }

        private void changeTier() {
            if (!MembershipAct.CHANGE_TIER.isOpenIn(membership.status())) return;
            membership
                    .currentTerm(today)
                    .orElseThrow()
                    .change(list(), today, random.nextInt(2) * 30_00L, Instant.EPOCH);
            membership.settle(MembershipAct.CHANGE_TIER, today, GRACE, Instant.EPOCH);
        }

        /** What must never be false. */
        private void check() {
            List<MembershipTerm> terms =
                    membership.ledger().stream().filter(MembershipTerm::hasDays).toList();
            for (int i = 1; i < terms.size(); i++)
                assertThat(terms.get(i).firstDay())
                        .as("terms do not overlap")
                        .isAfterOrEqualTo(terms.get(i - 1).endDay());
            if (MembershipStatus.BY_LEDGER.contains(membership.status())) {
                assertThat(membership.status()).isEqualTo(membership.byLedger(today, GRACE));
                LocalDate moves = membership.movesOn() == null ? today.plusYears(3) : membership.movesOn();
                // compared without AssertJ, which costs more than the comparison, millions of times
                for (LocalDate day = today; day.isBefore(moves); day = day.plusDays(7))
                    if (membership.byLedger(day, GRACE) != membership.status())
                        fail("moves on %s, planned for %s: %s", day, membership.movesOn(), membership.status());
            }
            assertThat(membership.status() == MembershipStatus.CURRENT)
                    .as("current means that a paid term covers today")
                    .isEqualTo(membership.currentTerm(today).isPresent()
                            && MembershipStatus.BY_LEDGER.contains(membership.status()));
        }

        List<PaidYear> paidYears(LocalDate on) {
            return membership.ledger().stream()
                    .filter(term -> term.isSettled() && term.endDay().isAfter(term.firstDay()))
                    .map(term -> new PaidYear(
                            membership.id,
                            term.year(),
                            term.tierOn(
                                    on.isBefore(term.endDay())
                                            ? on
                                            : term.endDay().minusDays(1)),
                            membership.college,
                            membership.country,
                            membership.segment,
                            term.covers(on)))
                    .toList();
        }
    }

    @Property(tries = 600)
    void new_renewed_and_returned_members_are_those_who_paid_in_every_year(@ForAll long seed) {
        Random random = new Random(seed);
        List<Life> lives = IntStream.range(0, 6)
                .mapToObj(i -> new Life(random, new UUID(0, i)))
                .toList();
        lives.forEach(life -> life.live(random.nextInt(25)));
        LocalDate on = BEGIN.plusDays(random.nextInt(4000));
        List<PaidYear> ledger = new ArrayList<>();
        lives.forEach(life -> ledger.addAll(life.paidYears(on)));
        assertThat(ledger.stream().map(PaidYear::member).distinct().count())
                .as("each member is new once")
                .isEqualTo(IntStream.range(2017, 2045)
                        .mapToLong(each -> MemberCounts.of(each, ledger).newMembers())
                        .sum());
        for (int year = 2017; year < 2035; year++) {
            MemberCounts counts = MemberCounts.of(year, ledger);
            MemberCounts before = MemberCounts.of(year - 1, ledger);
            assertThat(counts.newMembers() + counts.renewed() + counts.returned())
                    .isEqualTo(counts.paid());
            assertThat(counts.renewed() + counts.lapsed())
                    .as("who paid the year before renewed or lapsed")
                    .isEqualTo(before.paid());
            assertThat(counts.upToDate())
                    .isEqualTo(lives.stream()
                            .filter(life -> life.membership.currentTerm(on).isPresent())
                            .count());
            for (Dimension dimension : Dimension.values()) {
                List<MemberCounts> groups = MemberCounts.by(dimension, year, ledger).stream()
                        .map(MemberCounts.MemberGroup::counts)
                        .toList();
                assertThat(groups.stream().mapToLong(MemberCounts::paid).sum()).isEqualTo(counts.paid());
                assertThat(groups.stream().mapToLong(MemberCounts::newMembers).sum())
                        .isEqualTo(counts.newMembers());
                assertThat(groups.stream().mapToLong(MemberCounts::lapsed).sum())
                        .isEqualTo(counts.lapsed());
                assertThat(groups.stream().mapToLong(MemberCounts::upToDate).sum())
                        .isEqualTo(counts.upToDate());
            }
        }
    }
}
