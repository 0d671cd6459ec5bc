package eu.soga.resources;

/** The closed list of licences: the terms of reuse of a resource. */
public enum KnowledgeLicence {
    CC0,
    CC_BY,
    CC_BY_SA,
    CC_BY_ND,
    CC_BY_NC,
    CC_BY_NC_SA,
    CC_BY_NC_ND,
    /** Creative Commons; the source does not say which licence. */
    CREATIVE_COMMONS,
    /** The French administration's Licence Ouverte. */
    OPEN_LICENCE,
    /** Open source. The note says which licence if the source does. */
    OPEN_SOURCE,
    ALL_RIGHTS_RESERVED
}
