package eu.soga.imports.reading;

import eu.soga.shared.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table of events, with every name they may have; case, accents, spaces and hyphens are ignored. */
enum CsvColumn {
    ID("id uid identifiant externalid reference ref"),
    /** Only in tables exported from here, whose end of a whole day is exclusive. */
    OCCURRENCE("occurrenceid"),
    TITLE("title titre nom name intitule summarytitle evenement event"),
    SUMMARY("summary resume chapo chapeau accroche"),
    DESCRIPTION("description descriptif details texte text"),
    LANGUAGE("language langue lang defaultlanguage languedutexte"),
    START("start debut datedebut datededebut startdate date startson begin dtstart"),
    START_TIME("starttime heuredebut heurededebut heure time"),
    END("end fin datefin datedefin enddate endson dtend"),
    END_TIME("endtime heurefin heuredefin"),
    ALL_DAY("allday journeeentiere journeecomplete touteslajournee toutelajournee alldayevent"),
    ZONE("zone timezone fuseau fuseauhoraire tz tzid"),
    KIND("kind type typedevenement eventtype category categorie categories"),
    THEMES("themes theme thematiques thematique tags keywords motscles"),
    FORMAT("format modalite"),
    PLACE("place lieu nomdulieu placename venue location salle adressecomplete locationname"),
    STREET("street rue adresse address streetaddress"),
    POSTAL_CODE("postalcode codepostal cp zip zipcode postcode"),
    CITY("city ville commune town addresslocality"),
    COUNTRY("country pays addresscountry countrycode codepays"),
    LATITUDE("latitude lat"),
    LONGITUDE("longitude lon lng long"),
    ONLINE_URL("onlineurl online lienenligne lienvisio visio urlenligne meetingurl"),
    LANGUAGES("languages langues languesparlees spokenlanguages"),
    REGISTRATION_URL("registrationurl inscription liendinscription lieninscription urlinscription billetterie"),
    URL("url lien link page siteweb website web"),
    FREE("free gratuit estgratuit isfree"),
    PRICE("price tarif prix pricetext conditions"),
    STATUS("status statut etat");

    private static final Map<String, CsvColumn> BY_NAME = new HashMap<>();

    static {
        for (CsvColumn column : values()) for (String name : column.names) BY_NAME.put(name, column);
    }

    private final List<String> names;

    CsvColumn(String names) {
        this.names = Arrays.asList(names.split(" "));
    }

    /** The meaning of a heading: the column, and the language of its texts; empty when it names no language. */
    record Target(CsvColumn column, String language) {}

    /** Returns the meaning of this heading; empty when it is unknown. */
    static Optional<Target> named(String heading) {
        String key = Labels.key(heading);
        CsvColumn plain = BY_NAME.get(key.replace("-", ""));
        if (plain != null) return Optional.of(new Target(plain, ""));
        int last = key.lastIndexOf('-');
        if (last < 0 || !Texts.LANGUAGES.contains(key.substring(last + 1))) return Optional.empty();
        CsvColumn text = BY_NAME.get(key.substring(0, last).replace("-", ""));
        return text == TITLE || text == SUMMARY || text == DESCRIPTION || text == PRICE
                ? Optional.of(new Target(text, key.substring(last + 1)))
                : Optional.empty();
    }
}
