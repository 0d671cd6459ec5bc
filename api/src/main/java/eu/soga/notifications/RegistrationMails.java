package eu.soga.notifications;

import eu.soga.events.schedule.WhenInWords;
import eu.soga.registrations.Notice;
import eu.soga.registrations.RegistrationNews;
import eu.soga.registrations.RegistrationNews.Happening;
import eu.soga.registrations.RegistrationNews.Seat;
import eu.soga.registrations.SeatMode;
import eu.soga.shared.web.Site;
import eu.soga.shared.web.WireEnums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mails to people who registered for an event, with a calendar part when they have a seat, or lose it. */
@ApplicationScoped
class RegistrationMails {
    private final MailWriter mails;
    private final Site site;
    private final String sender;

    RegistrationMails(MailWriter mails, Site site, MailsConfig config) throws AddressException {
        this.mails = mails;
        this.site = site;
        this.sender = new InternetAddress(config.from()).getAddress();
    }

    void told(@Observes RegistrationNews news) {
        Seat seat = news.seat();
        String kind = "registration-" + WireEnums.word(news.notice());
        String method = news.calendarMethod();
        Map<String, Object> values = values(
                seat, news.event(), news.notice() == Notice.SURVEY ? "/surveys/" : "/registrations/", news.token());
        if (method == null) mails.write(seat.email(), seat.language(), kind, values);
        else
            mails.write(
                    seat.email(),
                    seat.language(),
                    kind,
                    values,
                    news.calendar(method, page(news.event()), sender),
                    method);
    }

    private Map<String, Object> values(Seat seat, Happening event, String path, String token) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", seat.name());
        values.put("title", Happening.in(seat.language(), event.title(), event.defaultLanguage()));
        values.put("when", WhenInWords.of(event.schedule(), seat.language()));
        values.put("zone", event.schedule().zone());
        values.put("where", text(event.where()));
        values.put("organiser", event.organiser());
        values.put("remote", seat.mode() == SeatMode.REMOTE);
        values.put("code", seat.code());
        values.put("position", seat.position() == null ? "" : String.valueOf(seat.position()));
        values.put(
                "until",
                seat.offeredUntil() == null
                        ? ""
                        : WhenInWords.of(
                                seat.offeredUntil().atZone(event.schedule().zoneId()), seat.language()));
        values.put("message", Happening.in(seat.language(), event.note(), event.defaultLanguage()));
        values.put("page", Map.of("link", page(event)));
        values.put("link", site.publicUrl() + path + token);
        return values;
    }

    private String page(Happening event) {
        return site.publicUrl() + "/events/" + event.slug();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
