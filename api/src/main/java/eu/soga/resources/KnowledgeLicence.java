package eu.soga.resources;

/** Under which terms a resource may be used again. */
public enum KnowledgeLicence {
    CC0,
    CC_BY,
    CC_BY_SA,
    CC_BY_ND,
    CC_BY_NC,
    CC_BY_NC_SA,
    CC_BY_NC_ND,
    /** Creative Commons; the source does not say which of them. */
    CREATIVE_COMMONS,
    /** The French administration's Licence Ouverte. */
    OPEN_LICENCE,
    /** Open source; the source does not say which licence, or the note does. */
    OPEN_SOURCE,
    ALL_RIGHTS_RESERVED
}
