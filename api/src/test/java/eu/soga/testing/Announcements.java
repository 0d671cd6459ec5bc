package eu.soga.testing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what the rooms announce. Ask for what is new since {@link #forget()}. */
@Singleton
public class Announcements {
    private final List<Record> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes Record announcement) {
        heard.add(announcement);
    }

    /** Everything of this sort since {@link #forget()}. */
    public static <R extends Record> List<R> of(Class<R> type) {
        return instance().heard.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Begins anew. */
    public static void forget() {
        instance().heard.clear();
    }

    private static Announcements instance() {
        return CDI.current().select(Announcements.class).get();
    }
}
