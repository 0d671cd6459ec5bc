package eu.soga.resources;

/** What sort of thing a resource is. The interface translates them. */
public enum KnowledgeKind {
    REPLAY,
    VIDEO,
    WEBINAR,
    /** A training module. */
    MODULE,
    PODCAST,
    /** A person of the trade tells of his or her work. */
    PORTRAIT,
    ARTICLE,
    /** A book, an opinion, an open letter, whatever else was published. */
    PUBLICATION,
    REPORT,
    STUDY,
    CASE_STUDY,
    GUIDE,
    KIT,
    TEMPLATE,
    TOOL,
    /** Software an organisation can adopt. */
    SOLUTION,
    /** A list or map of other things. */
    CATALOGUE,
    PLATFORM,
    PROJECT,
    /** A network or a working group. */
    COMMUNITY,
    /** What one does and needs to know in a trade. */
    JOB_PROFILE,
    /** Ends by the clock. */
    JOB_OFFER,
    OTHER
}
