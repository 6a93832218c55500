package io.contactlist.faults;

import io.contactlist.spi.StoreUnavailableException;
import java.util.concurrent.atomic.AtomicBoolean;

/** What an implementation stands on, such as a database: it can go, come back, and keep back an answer. */
class Outside {

    private final AtomicBoolean nextAnswerLost = new AtomicBoolean();
    private volatile boolean gone;

    void goes() {
        gone = true;
    }

    void comesBack() {
        gone = false;
    }

    boolean isGone() {
        return gone;
    }

    void losesNextAnswer() {
        nextAnswerLost.set(true);
    }

    /** Asks for something. */
    void ask() {
        if (gone) {
            throw new StoreUnavailableException("the outside is gone", null);
        }
    }

    /** Waits for the answer to a commit. */
    void answer() {
        if (nextAnswerLost.getAndSet(false)) {
            throw new StoreUnavailableException("the answer to a commit is lost", null);
        }
    }
}
