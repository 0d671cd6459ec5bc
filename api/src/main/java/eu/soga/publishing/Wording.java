package eu.soga.publishing;

import eu.soga.shared.text.Texts;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words that feeds and pages add to an event's own texts, in our own languages ({@link Texts#OWN}); English for all
 * others.
 */
public final class Wording {
    private final String language;
    private final ResourceBundle words;

    private final ResourceBundle labels;
    private final ResourceBundle resources;

    private Wording(String language) {
        this.language = language;
        words = bundle("eu.soga.publishing.words", language);
        labels = bundle("eu.soga.events.labels", language);
        resources = bundle("eu.soga.resources.labels", language);
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                name,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Wording in(String language) {
        return new Wording(Texts.OWN.contains(language) ? language : "en");
    }

    /** One of {@link Texts#OWN}. */
    public String language() {
        return language;
    }

    /**
     * Returns the word of a key, from this room or from the labels of events. @throws
     * java.util.MissingResourceException for an unknown key
     */
    public String of(String key) {
        return (words.containsKey(key) ? words : labels).getString(key);
    }

    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(values);
    }

    /** Returns the word for a constant: {@code EventKind.WORKSHOP} has the key {@code EventKind.workshop}. */
    public String of(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "."
                + constant.name().toLowerCase(Locale.ROOT);
        return (labels.containsKey(key) ? labels : resources).getString(key);
    }

    /** Returns the word of a key in the labels of resources, for instance {@code feed.name}. */
    public String ofResources(String key) {
        return resources.getString(key);
    }

    /** Returns the name of a country from its ISO 3166-1 alpha-2 code. */
    public static String country(String code, String language) {
        return Locale.of("", code).getDisplayCountry(Locale.of(language));
    }
}
