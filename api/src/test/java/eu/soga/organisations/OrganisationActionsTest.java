package eu.soga.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.soga.shared.web.Action;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationActionsTest {
    private static OrganisationStanding standing(String who) {
        return switch (who) {
            case "visitor" -> OrganisationStanding.VISITOR;
            case "person" -> new OrganisationStanding(true, null, false, false, false, false);
            case "waiting" -> new OrganisationStanding(true, null, false, false, false, true);
            case "editor" -> new OrganisationStanding(true, RepresentativeRole.EDITOR, false, false, false, false);
            case "signatory" ->
                new OrganisationStanding(true, RepresentativeRole.SIGNATORY, false, false, false, false);
            case "lead" -> new OrganisationStanding(true, null, false, false, true, false);
            case "moderator" -> new OrganisationStanding(true, null, false, true, true, false);
            case "own-moderator" ->
                new OrganisationStanding(true, RepresentativeRole.SIGNATORY, true, true, true, false);
            default -> throw new IllegalArgumentException(who);
        };
    }

    @ParameterizedTest(name = "{0}, trusted {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "visitor, false, -",
                "person, false, join",
                "waiting, false, -",
                "editor, false, edit create-event",
                "signatory, true, edit invite create-event",
                "lead, false, join create-event",
                "moderator, false, edit join trust unlist create-event",
                "moderator, true, edit join distrust create-event",
                "own-moderator, false, edit invite create-event",
                "own-moderator, true, edit invite create-event"
            })
    void what_each_may_do(String who, boolean trusted, String acts) {
        List<String> allowed = OrganisationActions.of(trusted, true, standing(who)).stream()
                .filter(Action::allowed)
                .map(Action::name)
                .toList();

        assertThat(allowed).isEqualTo(acts == null ? List.of() : Arrays.asList(acts.split(" ")));
    }

    @ParameterizedTest(name = "{0} may not {1}: {2}")
    @CsvSource({
        "visitor, EDIT, NOT_SIGNED_IN",
        "person, EDIT, NOT_REPRESENTATIVE",
        "person, CREATE_EVENT, NOT_REPRESENTATIVE",
        "editor, INVITE, NOT_SIGNATORY",
        "moderator, INVITE, NOT_REPRESENTATIVE",
        "signatory, JOIN, ALREADY_REPRESENTATIVE",
        "waiting, JOIN, PENDING",
        "signatory, TRUST, NOT_MODERATOR",
        "own-moderator, TRUST, OWN_ORGANISATION",
        "own-moderator, DISTRUST, OWN_ORGANISATION",
        "moderator, DISTRUST, NOT_TRUSTED",
        "signatory, LIST, NOT_MODERATOR",
        "own-moderator, LIST, OWN_ORGANISATION",
        "moderator, UNLIST, NOT_LISTED"
    })
    void why_not(String who, OrganisationAct act, OrganisationRefusal why) {
        assertThat(OrganisationActions.refusal(act, false, false, standing(who)))
                .contains(why);
    }

    @ParameterizedTest
    @EnumSource(OrganisationRefusal.class)
    void every_refusal_says_why_in_a_sentence(OrganisationRefusal refusal) {
        assertThat(refusal.problem().getMessage()).endsWith(".");
    }
}
