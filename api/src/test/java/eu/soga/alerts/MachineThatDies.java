package eu.soga.alerts;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Dies after everything else was written in the transaction of a mail, when it is told to. */
@Singleton
class MachineThatDies {
    static volatile boolean atNextMail;

    void die(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) AlertFound found) {
        if (!atNextMail) return;
        atNextMail = false;
        throw new IllegalStateException("the machine dies");
    }
}
