package eu.soga.publishing.editions;

import eu.soga.editions.reading.PublicEdition;
import eu.soga.editions.reading.PublicEdition.Leg;
import eu.soga.editions.reading.PublicProgramme;
import eu.soga.editions.reading.PublicProgramme.Person;
import eu.soga.editions.reading.PublicProgramme.Session;
import eu.soga.editions.reading.PublicProgramme.Slot;
import eu.soga.events.EventStatus;
import eu.soga.events.schedule.WhenInWords;
import eu.soga.organisations.OrganisationRef;
import eu.soga.publishing.Wording;
import eu.soga.shared.pdf.PdfText;
import eu.soga.shared.pdf.PdfText.Cell;
import eu.soga.shared.pdf.PdfText.Column;
import eu.soga.shared.pdf.PdfText.Line;
import eu.soga.shared.text.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a released programme for paper: the legs by first day, their days, the slots of each day as a table. */
final class ProgrammePdf {
    private final PublicEdition edition;
    private final PublicProgramme programme;
    private final List<String> languages;
    private final PdfText pdf;

    private ProgrammePdf(PublicEdition edition, PublicProgramme programme, List<String> languages, boolean mine) {
        this.edition = edition;
        this.programme = programme;
        this.languages = languages;
        String name = in(edition.text().name(), edition.text().defaultLanguage());
        this.pdf = mine
                ? PdfText.in(languages, "Mon programme : " + name, "My schedule: " + name)
                : PdfText.in(languages, "Programme : " + name, "Programme: " + name);
    }

    /**
     * Composes the document.
     *
     * @param leg null for all legs
     * @param chosen ids of slots, for a personal schedule; null for everything
     * @param page address of the programme
     */
    static PdfText of(
            PublicEdition edition,
            PublicProgramme programme,
            @Nullable Leg leg,
            @Nullable Predicate<Slot> chosen,
            List<String> languages,
            String page) {
        var document = new ProgrammePdf(edition, programme, languages, chosen != null);
        document.write(leg == null ? edition.legs() : List.of(leg), chosen == null ? _ -> true : chosen, page);
        return document.pdf;
    }

    private void write(List<Leg> legs, Predicate<Slot> chosen, String page) {
        pdf.paragraph(days(edition.days().first(), edition.days().last()));
        if (edition.latest() != null)
            pdf.paragraph(pdf.say("Version ", "Release ")
                    + edition.latest().number()
                    + pdf.say(". La version à jour est sur ", ". The current one is at ")
                    + page);
        boolean some = false;
        for (Leg leg : legs) {
            Map<LocalDate, List<Slot>> days = programme.slots().stream()
                    .filter(slot -> slot.legId().equals(leg.id()))
                    .filter(chosen)
                    .collect(Collectors.groupingBy(slot -> slot.time().day(), TreeMap::new, Collectors.toList()));
            if (days.isEmpty()) continue;
            some = true;
            leg(leg, days);
        }
        if (!some)
            pdf.paragraph(pdf.say("Aucune session n’est publiée pour l’instant.", "No session is published yet."));
    }

    private void leg(Leg leg, Map<LocalDate, List<Slot>> days) {
        String own = edition.text().defaultLanguage();
        pdf.heading(2, leg.city() == null ? text(leg.title(), own) : Line.of(leg.city()));
        if (leg.city() != null) pdf.paragraph(text(leg.title(), own));
        pdf.paragraph(Stream.of(leg.venue(), pdf.say("fuseau horaire ", "time zone ") + leg.zone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        if (leg.cancelled()) pdf.paragraph(new Line(pdf.say("Étape annulée.", "This leg is cancelled."), null, true));
        List<Column> columns = List.of(
                new Column(pdf.say("Horaire", "Time"), 18),
                new Column(pdf.say("Session", "Session"), 58),
                new Column(pdf.say("Parcours et salle", "Track and room"), 24));
        days.forEach((day, slots) -> {
            String name = WhenInWords.of(day, pdf.language());
            pdf.heading(3, name);
            pdf.table(name, columns, slots.stream().map(this::row).toList());
        });
    }

    private List<Cell> row(Slot slot) {
        return List.of(Cell.of(hours(slot)), new Cell(session(slot)), new Cell(place(slot)));
    }

    private String hours(Slot slot) {
        LocalDateTime start = slot.time().start();
        LocalDateTime end = slot.time().end();
        if (start == null || end == null) return pdf.say("heure à venir", "time to come");
        return WhenInWords.of(start.toLocalTime(), end.toLocalTime(), pdf.language());
    }

    private List<Line> session(Slot slot) {
        String own = slot.text().defaultLanguage();
        List<Line> lines = new ArrayList<>();
        Line title = text(slot.text().title(), own);
        lines.add(new Line(title.text(), title.language(), slot.session() != null));
        Session session = slot.session();
        if (session != null && session.status() != EventStatus.PUBLISHED)
            lines.add(new Line(Wording.in(pdf.language()).of(session.status()), null, true));
        add(lines, text(slot.text().summary(), own));
        add(lines, people(slot));
        if (session != null)
            add(
                    lines,
                    Line.of(session.hosts().stream().map(OrganisationRef::name).collect(Collectors.joining(", "))));
        return lines;
    }

    private Line people(Slot slot) {
        String named = slot.people().stream().map(this::person).collect(Collectors.joining(", "));
        int hidden = slot.hiddenPeople();
        if (hidden == 0) return Line.of(named);
        String others = hidden == 1
                ? pdf.say("1 personne non nommée", "1 person not named")
                : hidden + pdf.say(" personnes non nommées", " people not named");
        return Line.of(named.isEmpty() ? others : named + ", " + others);
    }

    private String person(Person person) {
        return person.organisation() == null
                ? person.name()
                : person.name() + " (" + person.organisation().name() + ")";
    }

    private List<Line> place(Slot slot) {
        List<Line> lines = new ArrayList<>();
        programme.tracks().stream()
                .filter(track -> track.id().equals(slot.trackId()))
                .forEach(track -> add(lines, text(track.name(), edition.text().defaultLanguage())));
        add(lines, Line.of(room(slot.roomId())));
        return lines;
    }

    private String room(@Nullable UUID id) {
        return programme.rooms().stream()
                .filter(room -> room.id().equals(id))
                .map(PublicProgramme.Room::name)
                .findFirst()
                .orElse("");
    }

    private static void add(List<Line> lines, Line line) {
        if (!line.text().isBlank()) lines.add(line);
    }

    private String days(LocalDate first, LocalDate last) {
        String from = WhenInWords.of(first, pdf.language());
        return first.equals(last)
                ? from
                : pdf.say("Du ", "From ") + from + pdf.say(" au ", " to ") + WhenInWords.of(last, pdf.language());
    }

    /** The text in the best language for the reader, which the document names. */
    private Line text(Map<String, String> texts, String own) {
        return new Line(in(texts, own), Texts.languageFor(texts, languages, own).orElse(null), false);
    }

    private String in(Map<String, String> texts, String own) {
        return Texts.in(texts, languages, own).orElse("");
    }
}
