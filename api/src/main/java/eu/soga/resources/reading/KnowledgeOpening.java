package eu.soga.resources.reading;

import eu.soga.resources.KnowledgeAccess;
import eu.soga.shared.access.MembersOnly;
import eu.soga.shared.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Whether a resource is open to the reader, and why not. */
enum KnowledgeOpening {
    /** It is not kept for members. */
    FOR_EVERYONE,
    /** It is kept for members, and the reader has access. */
    MEMBER,
    /** It is kept for members, and nobody is signed in. */
    NOT_SIGNED_IN,
    /** It is kept for members, and the reader has no access today. */
    NOT_MEMBER;

    static KnowledgeOpening of(@Nullable KnowledgeAccess access, CurrentUser reader, MembersOnly members) {
        if (access != KnowledgeAccess.MEMBERS) return FOR_EVERYONE;
        if (reader.isAnonymous()) return NOT_SIGNED_IN;
        return members.opensToCaller() ? MEMBER : NOT_MEMBER;
    }
}
