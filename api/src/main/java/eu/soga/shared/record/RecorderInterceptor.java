package eu.soga.shared.record;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Makes the recorder write at the end of the outermost transactional method, inside its transaction. A failure there
 * (an observer's refusal, a lock timeout) reaches the caller like any other problem of the act.
 */
class RecorderInterceptor {
    private RecorderInterceptor() {}

    private static Object around(Recorder recorder, InvocationContext call) throws Exception {
        recorder.enter();
        try {
            Object result = call.proceed();
            recorder.leave();
            return result;
        } finally {
            recorder.left();
        }
    }

    /** Surrounds methods that join or start a transaction. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
    static class Joining {
        private final Recorder recorder;

        Joining(Recorder recorder) {
            this.recorder = recorder;
        }

        @AroundInvoke
        Object write(InvocationContext call) throws Exception {
            return around(recorder, call);
        }
    }

    /** Surrounds methods that start their own transaction. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
    static class Beginning {
        private final Recorder recorder;

        Beginning(Recorder recorder) {
            this.recorder = recorder;
        }

        @AroundInvoke
        Object write(InvocationContext call) throws Exception {
            return around(recorder, call);
        }
    }
}
