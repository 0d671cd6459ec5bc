package eu.soga.publishing.editions;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a schedule as {@code schedule.xml} of the c3voc. */
final class ScheduleXml {
    /** XML 1.0 has no other control characters. */
    private static final IntPredicate WRITABLE = c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t';

    private final XMLStreamWriter out;

    private ScheduleXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** @param address of the file itself */
    static String write(Schedule schedule, String address, String origin) {
        var text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new ScheduleXml(out).schedule(schedule, address, origin);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can be written to", e);
        }
        return text.toString();
    }

    private void schedule(Schedule schedule, String address, String origin) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("schedule");
        out.writeEmptyElement("generator");
        out.writeAttribute("name", "SOGA");
        out.writeAttribute("system", origin.replaceFirst("https?://", ""));
        element("url", address);
        element("version", schedule.version());
        out.writeStartElement("conference");
        element("title", schedule.title());
        element("acronym", schedule.acronym());
        element("start", schedule.days().getFirst().date().toString());
        element("end", schedule.days().getLast().date().toString());
        element("days", Integer.toString(schedule.days().size()));
        element("timeslot_duration", "00:05");
        element("base_url", origin);
        element("url", schedule.page());
        element("time_zone_name", schedule.zone().getId());
        for (Schedule.Track track : schedule.tracks()) {
            out.writeEmptyElement("track");
            out.writeAttribute("name", clean(track.name()));
            out.writeAttribute("color", track.colour());
            out.writeAttribute("slug", track.slug());
        }
        out.writeEndElement();
        for (Schedule.Day day : schedule.days()) day(schedule, day);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void day(Schedule schedule, Schedule.Day day) throws XMLStreamException {
        out.writeStartElement("day");
        out.writeAttribute("index", Integer.toString(day.index()));
        out.writeAttribute("date", day.date().toString());
        out.writeAttribute("start", ScheduleJson.moment(day.start()));
        out.writeAttribute("end", ScheduleJson.moment(day.end()));
        for (Map.Entry<String, List<Schedule.Talk>> room : day.rooms().entrySet()) {
            out.writeStartElement("room");
            out.writeAttribute("name", clean(room.getKey()));
            for (Schedule.Room known : schedule.rooms())
                if (known.name().equals(room.getKey()))
                    out.writeAttribute("guid", known.guid().toString());
            for (Schedule.Talk talk : room.getValue()) talk(talk);
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void talk(Schedule.Talk talk) throws XMLStreamException {
        out.writeStartElement("event");
        out.writeAttribute("guid", talk.guid().toString());
        out.writeAttribute("id", Integer.toString(talk.id()));
        element("date", ScheduleJson.moment(talk.start()));
        element("start", talk.startTime());
        element("duration", talk.duration());
        element("room", talk.room());
        element("title", talk.words().title());
        element("subtitle", "");
        element("track", talk.words().track());
        element("type", talk.type());
        element("language", talk.words().language());
        element("abstract", talk.words().summary());
        element("description", "");
        out.writeStartElement("persons");
        for (Schedule.Person person : talk.people()) {
            out.writeStartElement("person");
            out.writeAttribute("guid", person.guid().toString());
            out.writeCharacters(clean(person.name()));
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEmptyElement("links");
        if (!talk.attachments().isEmpty()) attachments(talk.attachments());
        element("url", talk.page());
        out.writeEndElement();
    }

    private void attachments(List<Schedule.Attachment> attachments) throws XMLStreamException {
        out.writeStartElement("attachments");
        for (Schedule.Attachment each : attachments) {
            out.writeStartElement("attachment");
            out.writeAttribute("href", each.url());
            out.writeAttribute("type", each.type());
            out.writeCharacters(clean(each.title()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        out.writeStartElement(name);
        if (text != null) out.writeCharacters(clean(text));
        out.writeEndElement();
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(WRITABLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
