package eu.soga.shared.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Replacements for lower-case letters that would be lost if only their accents were removed; follows ISO 843 and EU
 * practice.
 */
public final class Transliteration {

    static final Map<Character, String> LETTERS = letters();

    private Transliteration() {}

    /**
     * Returns the text in ASCII letters as far as it can be written in them; other characters are left as they are.
     */
    public static String ascii(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            String letters = LETTERS.get(Character.toLowerCase(c));
            if (letters == null) written.append(c);
            else if (Character.isUpperCase(c) && !letters.isEmpty())
                written.append(Character.toUpperCase(letters.charAt(0))).append(letters.substring(1));
            else written.append(letters);
        }
        return written.toString();
    }

    private static Map<Character, String> letters() {
        var table = new HashMap<Character, String>();
        put(table, "œ oe æ ae ß ss ø o đ d ð d þ th ł l ħ h ı i ŋ n ĸ k");
        put(
                table,
                "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o");
        put(
                table,
                "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts");
        put(
                table,
                "ч ch ш sh щ sht ъ a ы y ь _ э e ю yu я ya є ye і i ї yi ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz");
        return Map.copyOf(table);
    }

    private static void put(Map<Character, String> table, String pairs) {
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i].charAt(0), words[i + 1].replace("_", ""));
        }
    }
}
