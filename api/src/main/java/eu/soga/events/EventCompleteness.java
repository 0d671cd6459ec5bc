package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.ProblemType;
import eu.soga.shared.errors.Violation;
import java.util.ArrayList;
import java.util.List;

/** Lists what a draft lacks before it can be submitted. */
public final class EventCompleteness {
    private enum Rule implements Violation.Rule {
        MISSING
    }

    private EventCompleteness() {}

    /**
     * @throws DomainException 400 {@code incomplete}, with everything that is missing
     */
    static void require(EventContent event) {
        List<Violation> missing = missing(event);
        if (!missing.isEmpty())
            throw new DomainException(
                            ProblemType.INCOMPLETE,
                            missing.size() == 1
                                    ? missing.getFirst().message()
                                    : missing.size() + " things are missing before this can be submitted.")
                    .with(missing);
    }

    /** Returns everything that is missing, in the order of the form. */
    public static List<Violation> missing(EventContent event) {
        List<Violation> missing = new ArrayList<>();
        String own = event.defaultLanguage;
        if (!event.summary.containsKey(own)) add(missing, "/summary/" + own, "Say in a sentence what it is about.");
        if (event.kind == null) add(missing, "/kind", "Choose what kind of event it is.");
        if (event.format == null) add(missing, "/format", "Say whether it takes place on site, online or both.");
        if (event.schedule() == null) add(missing, "/schedule", "Say when it takes place.");
        if (event.languages.isEmpty()) add(missing, "/languages", "Name at least one language that is spoken.");
        if (event.format == EventFormat.ON_SITE || event.format == EventFormat.HYBRID) place(event, missing);
        if (event.format == EventFormat.ONLINE || event.format == EventFormat.HYBRID) online(event, missing);
        if (event.registration != null
                && event.registration.mode() == RegistrationPolicy.Mode.EXTERNAL
                && event.registration.url() == null)
            add(missing, "/registration/url", "Write the address where one takes a seat.");
        return missing;
    }

    private static void place(EventContent event, List<Violation> missing) {
        Place place = event.place;
        if (place == null || ContentRules.isBlank(place.city()))
            add(missing, "/place/city", "Name the town where it takes place.");
        if (place == null || ContentRules.isBlank(place.country()))
            add(missing, "/place/country", "Name the country where it takes place.");
    }

    private static void online(EventContent event, List<Violation> missing) {
        boolean onlyRegistered = event.online != null && event.online.releasedTo() == OnlineAccess.Release.REGISTERED;
        if (!onlyRegistered && (event.online == null || event.online.url() == null))
            add(missing, "/online/url", "Write the address of the online room, or give it to registered people only.");
        if (event.online != null && event.online.url() != null && event.online.releasedTo() == null)
            add(missing, "/online/releasedTo", "Say who is shown the address of the online room.");
    }

    private static void add(List<Violation> missing, String pointer, String message) {
        missing.add(new Violation(pointer, message, Rule.MISSING, null));
    }
}
