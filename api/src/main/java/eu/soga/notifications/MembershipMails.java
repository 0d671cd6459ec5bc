package eu.soga.notifications;

import eu.soga.members.MembershipAnnouncement;
import eu.soga.members.MembershipAnnouncement.Facts;
import eu.soga.members.MembershipStatus;
import eu.soga.shared.bank.Money;
import eu.soga.shared.text.Texts;
import eu.soga.shared.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Mails to members and applicants, at each step that concerns them. */
@ApplicationScoped
class MembershipMails {
    private final MailWriter mails;
    private final Site site;

    MembershipMails(MailWriter mails, Site site) {
        this.mails = mails;
        this.site = site;
    }

    void applied(@Observes MembershipAnnouncement.Applied applied) {
        write(applied.facts(), "membership-applied", Map.of());
    }

    void asked(@Observes MembershipAnnouncement.Asked asked) {
        write(asked.facts(), "membership-asked", Map.of("message", asked.message()));
    }

    void refused(@Observes MembershipAnnouncement.Refused refused) {
        write(refused.facts(), "membership-refused", Map.of("message", refused.message()));
    }

    void called(@Observes MembershipAnnouncement.Called called) {
        String language = called.facts().language();
        Map<String, Object> values = new HashMap<>();
        values.put("year", String.valueOf(called.year()));
        values.put("amount", amount(called.amount(), language));
        values.put("reference", called.reference());
        values.put("due", day(called.dueOn(), language));
        values.put("page", called.paymentPage() == null ? Map.of() : Map.of("link", called.paymentPage()));
        write(called.facts(), "membership-called", values);
    }

    void reminded(@Observes MembershipAnnouncement.Reminded reminded) {
        String language = reminded.facts().language();
        write(
                reminded.facts(),
                "membership-reminded",
                Map.of(
                        "year", String.valueOf(reminded.year()),
                        "amount", amount(reminded.amount(), language),
                        "reference", reminded.reference(),
                        "due", day(reminded.dueOn(), language),
                        "late", reminded.late()));
    }

    void started(@Observes MembershipAnnouncement.Started started) {
        write(
                started.facts(),
                "membership-started",
                Map.of("last", day(started.until().minusDays(1), started.facts().language())));
    }

    void lapsed(@Observes MembershipAnnouncement.Lapsed lapsed) {
        write(lapsed.facts(), "membership-lapsed", Map.of());
    }

    void left(@Observes MembershipAnnouncement.Left left) {
        write(
                left.facts(),
                "membership-left",
                Map.of(
                        "excluded",
                        left.how() == MembershipStatus.EXCLUDED,
                        "message",
                        Objects.requireNonNullElse(left.message(), "")));
    }

    void erased(@Observes MembershipAnnouncement.Erased erased) {
        LocalDate until = erased.keptUntil();
        write(
                erased.facts(),
                "membership-erased",
                Map.of("until", until == null ? "" : day(until, erased.facts().language())));
    }

    private void write(Facts facts, String kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("party", facts.party());
        values.put("link", site.publicUrl() + "/me/membership");
        facts.recipients().forEach(address -> mails.write(address, facts.language(), kind, values));
    }

    static String amount(Money money, String language) {
        String decimal = language.equals("en") ? "." : ",";
        return "%d%s%02d %s".formatted(money.cents() / 100, decimal, money.cents() % 100, money.currency());
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Texts.locale(language))
                .format(day);
    }
}
