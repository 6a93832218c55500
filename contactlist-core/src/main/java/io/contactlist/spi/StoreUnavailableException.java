package io.contactlist.spi;

import io.contactlist.refresh.RefreshScheduler;
import org.jspecify.annotations.Nullable;

/**
 * What a store stands on failed: a database is gone, a connection broke in the middle, the answer to a commit was
 * lost. All or nothing of the call was kept, and nobody here can tell which; the same call made again once the
 * outside is back gives the right result (promise 12 of {@link ContactStore}). A {@link ContactDirectory} and a
 * {@link RefreshScheduler} that stand on something outside of the process say so in the same way.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the outside.
     *
     * @param message what could not be done; no personal data
     * @param cause what the outside said, for example a {@code java.sql.SQLException}; null if it said nothing. It
     *     ends up in logs too: a driver that quotes values in its messages must be told not to
     */
    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
