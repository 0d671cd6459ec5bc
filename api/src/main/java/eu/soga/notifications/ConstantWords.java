package eu.soga.notifications;

import eu.soga.shared.text.Texts;
import eu.soga.shared.web.WireEnums;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes constants as phrases in the language of a mail: moderators' reasons, roles of representatives. */
final class ConstantWords {
    private ConstantWords() {}

    /** Returns the phrase in one of our own languages, French for every other one. */
    static String of(Enum<?> constant, String language) {
        return ResourceBundle.getBundle(
                        "eu.soga.notifications.words",
                        Locale.of(Texts.OWN.contains(language) ? language : "fr"),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(constant.getDeclaringClass().getSimpleName() + "." + WireEnums.word(constant));
    }
}
