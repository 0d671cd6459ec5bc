package eu.soga.claims;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.claims.Claim.CheckAnswer;
import eu.soga.claims.Claim.CheckedItem;
import eu.soga.claims.Claim.RefusalGround;
import eu.soga.claims.ClaimAct.ClaimCapacity;
import eu.soga.claims.ClaimAct.Standing;
import eu.soga.organisations.Organisation;
import eu.soga.organisations.OrganisationKind;
import eu.soga.shared.errors.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random lives of claims, lived by people with several roles at random; after each step everything must hold. */
class ClaimHistoriesTest {
    private static final int HISTORIES = 3_000;
    private static final int STEPS = 110;
    private static final long CENTS = 94_800;
    private static final Set<ClaimAct> SELDOM = EnumSet.of(
            ClaimAct.FAIL,
            ClaimAct.WITHDRAW,
            ClaimAct.EXPIRE,
            ClaimAct.ERASE,
            ClaimAct.LEGAL_HOLD,
            ClaimAct.LIFT_LEGAL_HOLD);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    /** Money steps that still stand, per claim; those that were undone are taken off. */
    private final Map<ClaimAct, Long> done = new EnumMap<>(ClaimAct.class);

    private static final class Life {
        final Claim claim;
        final Deque<String> money = new ArrayDeque<>();
        int orders;
        int waivers;
        boolean waived;
        String prover = "";

        Life(Scheme scheme, int number) {
            Organisation party =
                    new Organisation("o" + number, "Organisation " + number, OrganisationKind.ASSOCIATION, "fr", START);
            claim = new Claim(scheme.id, party, "org:" + number, person(0, Set.of(ClaimCapacity.PARTY)), "fr", START);
            claim.currency = "EUR";
        }
    }

    private static Standing person(int number, Set<ClaimCapacity> capacities) {
        return new Standing("p" + number, "P" + number, capacities, false);
    }

    @Test
    void money_and_people_stay_in_order_whatever_happens() {
        for (int seed = 0; seed < HISTORIES; seed++) live(new Random(seed), seed);
        // every act happens in some history, so that none of the rules is only believed
        assertThat(done.keySet()).containsAll(EnumSet.allOf(ClaimAct.class));
    }

    private void live(Random random, int seed) {
        int room = 1 + random.nextInt(3);
        Scheme scheme = new Scheme("s", "P", "EUR", room * CENTS, room, START);
        scheme.id = new UUID(0, 1);
        List<Life> lives = List.of(new Life(scheme, 0), new Life(scheme, 1), new Life(scheme, 2));
        Instant now = START;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(72)));
            Life life = lives.get(random.nextInt(lives.size()));
            ClaimAct[] open = Arrays.stream(ClaimAct.values())
                    .filter(act -> act.isOpenIn(life.claim.status()))
                    .toArray(ClaimAct[]::new);
            if (open.length == 0) continue;
            // now and then an act that this state does not allow
            ClaimAct act = random.nextInt(8) == 0
                    ? ClaimAct.values()[random.nextInt(ClaimAct.values().length)]
                    : open[random.nextInt(open.length)];
            // what ends a life comes seldom, so that many reach their payment and its recovery
            boolean ends =
                    act == ClaimAct.FAIL || act == ClaimAct.WITHDRAW || act == ClaimAct.EXPIRE || act == ClaimAct.ERASE;
            if (ends && random.nextInt(4) > 0) continue;
            Standing by = caller(random, act);
            String before = life.claim.lastMoneyBy();
            ClaimStatus from = life.claim.status();
            String holder = life.claim.heldBy();
            boolean erased = life.claim.isErased();
            long reserved = scheme.envelope().reservedCents();
            long spent = scheme.envelope().spentCents();
            boolean refused = act.refusal(life.claim, by, now).isPresent();
            try {
                perform(act, life, scheme, by, now, random);
            } catch (DomainException e) {
                // a refusal changes nothing
                assertThat(life.claim.status()).isEqualTo(from);
                assertThat(life.claim.lastMoneyBy()).isEqualTo(before);
                assertThat(scheme.envelope().reservedCents()).isEqualTo(reserved);
                assertThat(scheme.envelope().spentCents()).isEqualTo(spent);
                continue;
            }
            assertThat(refused).as("act %s, seed %d", act, seed).isFalse();
            done.merge(act, 1L, Long::sum);
            fourEyes(act, life, by, seed);
            assertThat(erased && act != ClaimAct.ERASE)
                    .as("nothing follows an erasure")
                    .isFalse();
            if (act == ClaimAct.ERASE) assertThat(holder).isNull();
            if (act == ClaimAct.LIFT_LEGAL_HOLD) assertThat(holder).isNotNull().isNotEqualTo(by.subject());
            check(lives, scheme, seed);
        }
    }

    private static Standing caller(Random random, ClaimAct act) {
        if (act.isOf(ClaimCapacity.SYSTEM)) return Standing.SYSTEM;
        Set<ClaimCapacity> hats = EnumSet.noneOf(ClaimCapacity.class);
        for (ClaimCapacity who :
                List.of(ClaimCapacity.PARTY, ClaimCapacity.REVIEWER, ClaimCapacity.APPROVER, ClaimCapacity.TREASURER))
            if (random.nextInt(10) < 7) hats.add(who);
        return new Standing("p" + random.nextInt(5), "P", hats, random.nextInt(12) == 0);
    }

    private static void perform(ClaimAct act, Life life, Scheme scheme, Standing by, Instant now, Random random) {
        Claim claim = life.claim;
        switch (act) {
            case EDIT -> claim.edit(Claim.Answers.NONE, by, now);
            case SUBMIT -> claim.submit("D-" + UUID.randomUUID(), 1, CENTS, "EUR", by, now);
            case WITHDRAW -> claim.withdraw(DAY, by, now);
            case CHANGE_ACCOUNT -> claim.changeAccount(scheme, by, now);
            case ANSWER -> claim.answer(by, now);
            case APPEAL -> claim.appeal(by, now);
            case TAKE -> claim.take(by, now);
            case CHECK ->
                claim.check(Map.of("item", new CheckedItem(CheckAnswer.FULFILLED, null, by.name(), now)), by, now);
            case ASK -> claim.ask(Duration.ofDays(14), by, now);
            case REOPEN -> claim.reopen(Duration.ofDays(14), by, now);
            case RECOMMEND -> claim.propose(true, by, now);
            case PROPOSE_REFUSAL -> claim.propose(false, by, now);
            case APPROVE -> claim.approve(scheme, LocalDate.of(2026, 3, 1), by, now);
            case REFUSE -> claim.refuse(RefusalGround.OTHER, Duration.ofDays(30), DAY, by, now);
            case SEND_BACK -> claim.sendBack(by, now);
            case HOLD -> claim.hold(true, by, now);
            case RELEASE -> claim.hold(false, by, now);
            case BATCH -> claim.batch(by, now);
            case UNBATCH -> claim.unbatch(by, now);
            case SIGN -> {
                claim.sign(by, now);
                life.orders++;
            }
            case VOID -> {
                claim.makeVoid(by, now);
                life.orders--;
            }
            case PROVE_PAYMENT -> claim.provePayment(by, now);
            case CONFIRM_PAYMENT -> claim.confirmPayment(scheme, LocalDate.of(2026, 3, 2), by, now);
            case WAIVE_FOUR_EYES -> claim.waiveFourEyes(by, now);
            case PAY -> claim.pay(scheme, LocalDate.of(2026, 3, 2), now);
            case FAIL -> {
                claim.fail(scheme, now);
                life.orders--;
            }
            case ACCEPT_ACCOUNT -> claim.acceptAccount(by, now);
            case ASK_RECOVERY -> claim.askRecovery(by, now);
            case CONFIRM_RECOVERY -> claim.confirmRecovery(by, now);
            case RECOVER -> claim.recover(random.nextBoolean(), scheme, LocalDate.of(2026, 6, 1), by, now);
            case CLOSE -> claim.close(LocalDate.of(2026, 4, 1), now);
            case EXPIRE -> claim.expire(DAY, now);
            case LEGAL_HOLD -> claim.placeLegalHold(by, now);
            case LIFT_LEGAL_HOLD -> claim.liftLegalHold(by, now);
            case ERASE -> {
                ClaimAct.ERASE.require(claim, by, now);
                claim.eraseBank(now);
                claim.erasePeople(now);
            }
        }
    }

    /** Nobody stands behind two money steps in a row, except that a step was undone between them, or once in an emergency. */
    private static void fourEyes(ClaimAct act, Life life, Standing by, int seed) {
        switch (act) {
            case WAIVE_FOUR_EYES -> {
                assertThat(++life.waivers).as("seed %d", seed).isOne();
                life.waived = true;
            }
            case PROVE_PAYMENT -> life.prover = by.subject();
            case SEND_BACK, CHANGE_ACCOUNT -> {
                if (life.claim.status() == ClaimStatus.IN_REVIEW) life.money.clear();
            }
            case UNBATCH -> life.money.pop();
            case VOID -> {
                life.money.pop();
                life.money.pop();
            }
            default -> {
                if (!act.isMoneyStep()) return;
                if (!life.waived)
                    assertThat(life.money.peek())
                            .as("seed %d, act %s", seed, act)
                            .isNotEqualTo(by.subject());
                life.waived = false;
                assertThat(by.concerned()).isFalse();
                if (act == ClaimAct.CONFIRM_PAYMENT) assertThat(by.subject()).isNotEqualTo(life.prover);
                life.money.push(by.subject());
            }
        }
    }

    private static void check(List<Life> lives, Scheme scheme, int seed) {
        Scheme.Envelope envelope = scheme.envelope();
        assertThat(envelope.reservedCents() + envelope.spentCents()).isLessThanOrEqualTo(envelope.totalCents());
        assertThat(envelope.freeCents()).isNotNegative();
        assertThat(envelope.beneficiaries()).isLessThanOrEqualTo(envelope.mostBeneficiaries());
        List<Claim> claims = new ArrayList<>();
        lives.forEach(life -> claims.add(life.claim));
        long reserved = claims.stream()
                .filter(claim -> ClaimStatus.RESERVED.contains(claim.status()))
                .mapToLong(Claim::cents)
                .sum();
        assertThat(envelope.reservedCents()).as("seed %d", seed).isEqualTo(reserved);
        for (Life life : lives) {
            ClaimStatus status = life.claim.status();
            boolean ordered = status == ClaimStatus.ORDERED
                    || status == ClaimStatus.PAID
                    || status == ClaimStatus.TO_RECOVER
                    || status == ClaimStatus.CLOSED;
            assertThat(life.orders).as("seed %d, %s", seed, status).isEqualTo(ordered ? 1 : 0);
            if (status != ClaimStatus.PAID) continue;
            assertThat(life.claim.cents()).isEqualTo(CENTS);
            assertThat(Set.copyOf(life.money))
                    .as("people behind the money, seed %d", seed)
                    .hasSizeGreaterThan(1);
        }
    }
}
