package eu.soga.claims;

import eu.soga.claims.Schemes.InForce;
import eu.soga.claims.rules.AccountRule;
import eu.soga.claims.rules.AttendanceRule;
import eu.soga.claims.rules.DistanceRule;
import eu.soga.claims.rules.FirstParticipationRule;
import eu.soga.claims.rules.OneClaimRule;
import eu.soga.claims.rules.RuleOutcome;
import eu.soga.claims.rules.RuleOutcome.LocatedPoint;
import eu.soga.claims.rules.SchemeTerms;
import eu.soga.claims.rules.SchemeTerms.FirstAmong;
import eu.soga.claims.rules.WindowRule;
import eu.soga.events.reading.PublicEvent;
import eu.soga.organisations.Organisation;
import eu.soga.registrations.Attendances;
import eu.soga.registrations.Attendances.Presence;
import eu.soga.shared.geo.Coordinates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what each rule needs of one claim, and asks the rules. */
@ApplicationScoped
class ClaimRules {
    private final Schemes schemes;
    private final Whereabouts whereabouts;
    private final Attendances attendances;

    ClaimRules(Schemes schemes, Whereabouts whereabouts, Attendances attendances) {
        this.schemes = schemes;
        this.whereabouts = whereabouts;
        this.attendances = attendances;
    }

    /** Returns what each rule says at this instant. */
    List<RuleOutcome> judge(Claim claim, InForce scheme, boolean another, Instant now) {
        SchemeTerms terms = scheme.terms();
        PublicEvent event = schemes.event(scheme);
        Organisation organisation = claim.organisation;
        ClaimAccount account = ClaimAccount.of(claim.id).orElse(null);
        Recorded recorded = recorded(organisation.id, scheme);
        List<RuleOutcome> rules = new ArrayList<>();
        rules.add(WindowRule.judge(now, claim.answers().lateReason(), terms.window()));
        rules.add(DistanceRule.judge(
                offices(claim, terms), whereabouts.venue(event, terms.distance()), terms.distance()));
        rules.add(FirstParticipationRule.judge(claim.answers().firstParticipation(), recorded.before, terms.first()));
        rules.add(AttendanceRule.judge(recorded.present));
        rules.add(AccountRule.judge(
                account == null ? null : account.ofOrganisation,
                account == null ? null : account.holder,
                Stream.concat(Stream.of(organisation.name), organisation.aliases.stream())
                        .toList()));
        rules.add(OneClaimRule.judge(another));
        return rules;
    }

    /**
     * What attendance says of an organisation under a scheme.
     *
     * @param present true when somebody of it certainly was at a covered event; else null
     * @param before true when people of it certainly took part before; false when nothing is known; null when only
     *     names say so
     */
    record Recorded(@Nullable Boolean present, @Nullable Boolean before) {}

    Recorded recorded(UUID organisation, InForce scheme) {
        List<Presence> presences = attendances.of(organisation);
        Optional<Presence> present = presences.stream()
                .filter(presence -> scheme.events().covered().contains(presence.eventId()))
                .findFirst();
        return new Recorded(
                present.map(Presence::certain).filter(Boolean::booleanValue).orElse(null),
                before(presences, present.orElse(null), schemes.event(scheme), scheme));
    }

    private List<LocatedPoint> offices(Claim claim, SchemeTerms terms) {
        Double latitude = claim.answers().officeLatitude();
        Double longitude = claim.answers().officeLongitude();
        if (latitude == null || longitude == null) return whereabouts.office(claim.organisation, terms.distance());
        return List.of(
                DistanceRule.point(claim.organisation.name, new Coordinates(latitude, longitude), terms.distance()));
    }

    private @Nullable Boolean before(
            List<Presence> presences, @Nullable Presence present, @Nullable PublicEvent event, InForce scheme) {
        Instant start = present != null
                ? present.first()
                : event == null ? null : event.when().startsAt();
        if (start == null) return null;
        List<UUID> counted = scheme.terms().first().among() == FirstAmong.WORKSHOP
                ? scheme.events().covered()
                : scheme.countedEvents();
        List<Presence> earlier = presences.stream()
                .filter(each -> each.first().isBefore(start))
                .filter(each ->
                        scheme.terms().first().among() == FirstAmong.EVERYTHING || counted.contains(each.eventId()))
                .toList();
        if (earlier.isEmpty()) return false;
        return earlier.stream().anyMatch(Presence::certain) ? Boolean.TRUE : null;
    }
}
