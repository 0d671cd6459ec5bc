package eu.soga.events;

import eu.soga.shared.errors.DomainException;
import eu.soga.shared.errors.Violation;
import eu.soga.shared.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why an event is cancelled or postponed, per language; at least in the event's own. */
public record StatusNote(@NotNull Map<String, @Size(max = 1000) String> note) {
    /** The texts to keep. @throws DomainException 400 without one in this language, or in an unknown one */
    public Map<String, String> in(String language) {
        List<Violation> broken = new ArrayList<>();
        for (String unknown : Texts.unknownLanguages(note))
            broken.add(new Violation("/note/" + unknown, "Texts are kept by ISO 639-1 language, for instance «fr»."));
        if (ContentRules.isBlank(note.get(language)))
            broken.add(new Violation("/note/" + language, "Say why, in the event's own language at least."));
        if (!broken.isEmpty()) throw DomainException.invalid(broken);
        return Texts.clean(note);
    }
}
