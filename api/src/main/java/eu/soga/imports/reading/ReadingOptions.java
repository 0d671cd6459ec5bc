package eu.soga.imports.reading;

/**
 * What a source does not tell and its reader knows.
 *
 * @param language of texts that say none, ISO 639-1
 * @param country of the organisation, ISO 3166-1 alpha-2; a town is looked for there when a place names no country
 * @param mostRows how many entries are read at most
 */
public record ReadingOptions(String language, String country, int mostRows) {}
