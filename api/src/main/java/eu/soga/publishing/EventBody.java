package eu.soga.publishing;

import eu.soga.events.RegistrationPolicy;
import eu.soga.events.reading.PublicEvent;
import eu.soga.events.schedule.Schedule;
import eu.soga.shared.pages.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an event as HTML for readers without JavaScript; the SPA replaces it. */
public final class EventBody {
    private final StringBuilder html = new StringBuilder("<main><article>");

    private EventBody() {}

    static String of(EventInWords words, List<PublicEvent> parts) {
        return new EventBody().write(words, parts);
    }

    /** Writes one line of a list of events: the title as a link, date and place. */
    static String line(EventInWords words) {
        String details = Stream.of(words.when(), words.where())
                .flatMap(Optional::stream)
                .map(Html::escape)
                .collect(Collectors.joining(" · "));
        return "<li>" + link(Addresses.path(words.event()), words.titleWithStatus()) + "<br />" + details + "</li>";
    }

    public static String link(String address, String text) {
        return "<a href=\"" + Html.escape(address) + "\">" + Html.escape(text) + "</a>";
    }

    private String write(EventInWords words, List<PublicEvent> parts) {
        PublicEvent event = words.event();
        Wording wording = words.words();
        words.statusLine()
                .ifPresent(line -> html.append("<p role=\"status\"><strong>")
                        .append(Html.escape(line))
                        .append("</strong></p>"));
        html.append("<h1>").append(Html.escape(words.title())).append("</h1>");
        if (event.example()) paragraph(Html.escape(wording.of("example")));
        Schedule schedule = event.schedule();
        words.when()
                .ifPresent(when -> paragraph(named(
                        wording.of("when"),
                        "<time datetime=\"" + machineTime(schedule) + "\">" + Html.escape(when) + "</time>")));
        words.where().ifPresent(where -> paragraph(named(wording.of("where"), Html.escape(where))));
        paragraph(named(
                wording.of("by"),
                Stream.concat(Stream.of(event.organisation()), event.coOrganisations().stream())
                        .map(EventBody::link)
                        .collect(Collectors.joining(", "))));
        if (event.parent() != null)
            paragraph(named(
                    wording.of("partOf"),
                    link(Addresses.path(event.parent()), new EventInWords(event.parent(), words.languages()).title())));
        words.summary().ifPresent(summary -> paragraph(Html.escape(summary)));
        words.descriptionHtml().ifPresent(html::append);
        links(words);
        if (!parts.isEmpty())
            html.append(parts.stream()
                    .map(part -> line(new EventInWords(part, words.languages())))
                    .collect(Collectors.joining("", "<ul>", "</ul>")));
        return html.append("</article></main>").toString();
    }

    private void links(EventInWords words) {
        PublicEvent event = words.event();
        words.openRoom().ifPresent(room -> paragraph(link(room, words.words().of("joinOnline"))));
        if (event.registration() != null
                && event.registration().mode() == RegistrationPolicy.Mode.EXTERNAL
                && event.registration().url() != null)
            paragraph(link(event.registration().url(), words.words().of("register")));
        paragraph(link(Addresses.path(event, "ics"), words.words().of("addToCalendar")));
    }

    private static String machineTime(Schedule schedule) {
        return schedule.allDay()
                ? schedule.firstDay().toString()
                : EventJsonLd.offset(schedule.startsAt(), schedule.zoneId());
    }

    private static String link(PublicEvent.Organiser organisation) {
        return link(Addresses.organisationPath(organisation.slug()), organisation.name());
    }

    private static String named(String name, String html) {
        return "<strong>" + Html.escape(name) + "</strong> " + html;
    }

    private void paragraph(String content) {
        html.append("<p>").append(content).append("</p>");
    }
}
