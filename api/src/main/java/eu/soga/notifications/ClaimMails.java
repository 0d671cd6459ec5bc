package eu.soga.notifications;

import eu.soga.claims.ClaimAnnouncement;
import eu.soga.claims.ClaimAnnouncement.Facts;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails to claimants, at each step. None has bank data or a document. */
@ApplicationScoped
class ClaimMails {
    private final MailWriter mails;
    private final Site site;
    private final ZoneId zone;

    ClaimMails(
            MailWriter mails,
            Site site,
            @ConfigProperty(name = "app.claims.zone", defaultValue = "Europe/Paris") ZoneId zone) {
        this.mails = mails;
        this.site = site;
        this.zone = zone;
    }

    void stepped(@Observes ClaimAnnouncement.Stepped stepped) {
        Facts facts = stepped.facts();
        Map<String, Object> values = new HashMap<>();
        values.put("step", stepped.step().name());
        values.put("party", facts.organisation());
        values.put("scheme", facts.scheme());
        values.put("number", Objects.requireNonNullElse(facts.number(), ""));
        values.put("amount", MembershipMails.amount(facts.amount(), facts.language()));
        values.put("message", Objects.requireNonNullElse(stepped.message(), ""));
        values.put(
                "until",
                stepped.until() == null ? "" : day(LocalDate.ofInstant(stepped.until(), zone), facts.language()));
        values.put("day", stepped.day() == null ? "" : day(stepped.day(), facts.language()));
        values.put("link", site.publicUrl() + "/schemes");
        facts.recipients().forEach(address -> mails.write(address, facts.language(), "claim-stepped", values));
    }

    void fourEyesWaived(@Observes ClaimAnnouncement.FourEyesWaived waived) {
        Facts facts = waived.facts();
        Map<String, Object> values = Map.of(
                "party", facts.organisation(),
                "number", Objects.requireNonNullElse(facts.number(), ""),
                "amount", MembershipMails.amount(facts.amount(), facts.language()),
                "by", waived.by(),
                "message", waived.reason(),
                "link", site.publicUrl() + "/desk/claims/" + facts.claimId());
        facts.recipients().forEach(address -> mails.write(address, facts.language(), "claim-four-eyes-waived", values));
    }

    private static String day(LocalDate day, String language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.of(language)));
    }
}
