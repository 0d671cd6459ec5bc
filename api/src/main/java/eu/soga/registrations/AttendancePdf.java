package eu.soga.registrations;

import eu.soga.events.Event;
import eu.soga.events.schedule.Schedule;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.registrations.Registration.Attended;
import eu.soga.registrations.RegistrationDesk.Signer;
import eu.soga.shared.errors.DomainException;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.shared.text.Texts;
import java.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is signed on paper: the certificate of one person, the attendance list of an event. */
final class AttendancePdf {
    private AttendancePdf() {}

    /** Composes the certificate of a person. @param schedule of the event @throws DomainException 404 when nobody recorded the person as present */
    static PdfText certificate(RegistrationResponse registration, Schedule schedule, List<String> languages) {
        Attended attended =
                registration.ticket() == null ? null : registration.ticket().attended();
        if (attended == null) throw DomainException.notFound("certificate: no presence is recorded");
        RegisteredEvent event = registration.event();
        boolean onSite = attended.mode() == SeatMode.ON_SITE;
        PdfText pdf = PdfText.in(languages, "Attestation de présence", "Certificate of attendance");
        pdf.paragraph(pdf.say(event.organiser() + " atteste que", event.organiser() + " certifies that"));
        pdf.paragraph(new Line(
                registration.name()
                        + (registration.organisation() == null
                                ? ""
                                : " · " + registration.organisation().name()),
                null,
                true));
        pdf.paragraph(
                onSite
                        ? pdf.say("a participé sur place à l’événement", "took part in person in the event")
                        : pdf.say("a participé à distance à l’événement", "took part online in the event"));
        pdf.paragraph(title(event.title(), event.defaultLanguage(), languages));
        pdf.paragraph(WhenInWords.of(schedule, pdf.language()));
        if (onSite && event.where() != null) pdf.paragraph(event.where());
        String at = moment(attended.at(), schedule.zoneId(), pdf.language());
        pdf.paragraph(pdf.say("Présence enregistrée : " + at + ".", "Presence recorded: " + at + "."));
        pdf.paragraph(pdf.say(
                "Pour " + event.organiser() + ", date et signature :",
                "For " + event.organiser() + ", date and signature:"));
        return pdf;
    }

    /** Composes the list of an event, by name. @param people with a seat on site, or recorded as present there */
    static PdfText signList(Event event, List<Signer> people, List<String> languages) {
        PdfText pdf = PdfText.in(languages, "Feuille d’émargement", "Attendance sheet");
        pdf.paragraph(title(event.title, event.defaultLanguage, languages));
        Schedule schedule = event.schedule();
        if (schedule != null) pdf.paragraph(WhenInWords.of(schedule, pdf.language()));
        String where = schedule == null ? null : RegisteredEvent.of(event).where();
        if (where != null) pdf.paragraph(where);
        pdf.paragraph(pdf.say("Organisation : ", "Organiser: ") + event.organisation.name);
        long present = people.stream().filter(each -> each.presentAt() != null).count();
        pdf.paragraph(pdf.say(
                people.size() + " personnes sur la liste, " + present + " présences enregistrées",
                people.size() + " people on the list, " + present + " recorded as present"));
        Collator order = Collator.getInstance(pdf.locale());
        pdf.tableToSign(
                pdf.say("Personnes sur place", "People on site"),
                List.of(
                        new Column(pdf.say("Nom", "Name"), 24),
                        new Column(pdf.say("Structure", "Organisation"), 22),
                        new Column(pdf.say("Venu·e de", "Comes from"), 14),
                        new Column(pdf.say("Enregistré·e", "Recorded"), 16),
                        new Column(pdf.say("Signature", "Signature"), 24)),
                people.stream()
                        .sorted(Comparator.comparing(Signer::name, order))
                        .map(each -> PdfText.row(
                                each.name(),
                                each.organisation(),
                                each.departure(),
                                each.presentAt() == null ? null : arrival(each.presentAt(), schedule, pdf.language()),
                                null))
                        .toList());
        if (people.isEmpty())
            pdf.paragraph(pdf.say("Personne n’est inscrit sur place.", "Nobody is registered in person."));
        return pdf;
    }

    private static Line title(Map<String, String> title, String own, List<String> languages) {
        return new Line(
                Texts.in(title, languages, own).orElse(""),
                Texts.languageFor(title, languages, own).orElse(null),
                true);
    }

    /** The time alone, on the only day of the event. */
    private static String arrival(Instant at, @Nullable Schedule schedule, String language) {
        ZonedDateTime there = at.atZone(schedule == null ? ZoneId.of("Europe/Paris") : schedule.zoneId());
        boolean thatDay = schedule != null
                && schedule.firstDay().equals(schedule.lastDay())
                && there.toLocalDate().equals(schedule.firstDay());
        return thatDay ? WhenInWords.of(there.toLocalTime(), language) : WhenInWords.of(there, language);
    }

    private static String moment(Instant at, ZoneId zone, String language) {
        return WhenInWords.of(at.atZone(zone), language);
    }
}
