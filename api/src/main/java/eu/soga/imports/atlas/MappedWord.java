package eu.soga.imports.atlas;

import eu.soga.imports.reading.ListReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word of a source with what a moderator said it means.
 *
 * @param list the list of ours to which {@code code} belongs
 * @param word as the source writes it
 * @param code of a word of the atlas, of a country (ISO 3166-1 alpha-2), or of a kind
 */
@Schema(name = "AtlasMappedWord")
record MappedWord(WordList list, String word, String code) {
    /** The lists of ours that words of a source are mapped to. */
    @Schema(name = "AtlasWordList")
    enum WordList {
        CATEGORY,
        PRACTICE,
        OFFER,
        COUNTRY,
        KIND
    }

    /** True for a word of the atlas, whose three lists share the words of a source. */
    static boolean isOfAtlas(WordList list) {
        return list != WordList.COUNTRY && list != WordList.KIND;
    }

    /** Two with the same key exclude each other. */
    static String key(WordList list, String word) {
        return (isOfAtlas(list) ? "WORD" : list.name()) + " " + ListReader.key(word);
    }

    String key() {
        return key(list, word);
    }
}
