package eu.soga.publishing.editions;

import eu.soga.publishing.JsonLd;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a schedule as {@code schedule.json} of the c3voc. */
final class ScheduleJson {
    private ScheduleJson() {}

    /** With seconds and an offset, as both formats want it. */
    static String moment(OffsetDateTime at) {
        return at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    static Map<String, Object> document(Schedule schedule, String origin) {
        Map<String, Object> conference = JsonLd.object(
                "acronym",
                schedule.acronym(),
                "title",
                schedule.title(),
                "start",
                schedule.days().getFirst().date().toString(),
                "end",
                schedule.days().getLast().date().toString(),
                "daysCount",
                schedule.days().size(),
                "timeslot_duration",
                "00:05",
                "time_zone_name",
                schedule.zone().getId(),
                "url",
                schedule.page());
        conference.put(
                "tracks", schedule.tracks().stream().map(ScheduleJson::track).toList());
        conference.put(
                "rooms", schedule.rooms().stream().map(ScheduleJson::room).toList());
        conference.put("days", schedule.days().stream().map(ScheduleJson::day).toList());
        return JsonLd.object(
                "$schema",
                "https://c3voc.de/schedule/schema.json",
                "generator",
                JsonLd.object("name", "SOGA", "version", "1", "url", origin),
                "schedule",
                JsonLd.object("version", schedule.version(), "base_url", origin, "conference", conference));
    }

    private static Map<String, Object> track(Schedule.Track track) {
        return JsonLd.object("name", track.name(), "slug", track.slug(), "color", track.colour());
    }

    private static Map<String, Object> room(Schedule.Room room) {
        Map<String, Object> json =
                JsonLd.object("name", room.name(), "guid", room.guid().toString());
        json.put("capacity", room.capacity());
        return json;
    }

    private static Map<String, Object> day(Schedule.Day day) {
        Map<String, Object> rooms = new LinkedHashMap<>();
        day.rooms()
                .forEach((room, talks) ->
                        rooms.put(room, talks.stream().map(ScheduleJson::talk).toList()));
        return JsonLd.object(
                "index",
                day.index(),
                "date",
                day.date().toString(),
                "day_start",
                moment(day.start()),
                "day_end",
                moment(day.end()),
                "rooms",
                rooms);
    }

    private static Map<String, Object> talk(Schedule.Talk talk) {
        Map<String, Object> json = JsonLd.object(
                "guid",
                talk.guid().toString(),
                "id",
                talk.id(),
                "date",
                moment(talk.start()),
                "start",
                talk.startTime(),
                "end",
                moment(talk.end()),
                "duration",
                talk.duration(),
                "room",
                talk.room(),
                "slug",
                talk.words().slug(),
                "url",
                talk.page(),
                "title",
                talk.words().title());
        json.put("subtitle", null);
        json.put("track", talk.words().track().isEmpty() ? null : talk.words().track());
        json.put("type", talk.type());
        json.put("language", talk.words().language());
        json.put("abstract", talk.words().summary());
        json.put("description", null);
        json.put(
                "persons",
                talk.people().stream()
                        .map(person -> JsonLd.object(
                                "name", person.name(), "guid", person.guid().toString()))
                        .toList());
        json.put("links", List.of());
        json.put(
                "attachments",
                talk.attachments().stream()
                        .map(each -> JsonLd.object("title", each.title(), "url", each.url(), "type", each.type()))
                        .toList());
        return json;
    }
}
